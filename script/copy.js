// Copies the shop's link, for whoever came without a wallet. Plain enough for any browser.
(function () {
  var button = document.getElementById('copy');
  var link = document.getElementById('link');
  if (!button || !link) return;
  button.hidden = false;
  button.onclick = function () {
    link.focus();
    link.setSelectionRange(0, link.value.length);
    if (document.execCommand('copy')) button.textContent = button.getAttribute('data-copied');
  };
})();
