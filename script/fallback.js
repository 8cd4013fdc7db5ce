// What works before the islands do, and without them: the keypad's keys add to the field, a result
// that isn't final loads itself again, and amounts between Arabic words stay readable. For every
// browser there is, so nothing newer than 2011 in here that isn't asked for. Decides nothing about
// amounts: the button shows none, and the server reads the text.
(function () {
  var pad = document.querySelector('.keypad');
  var keys = document.querySelectorAll('.keypad button');
  for (var at = 0; at < keys.length; at += 1) keys[at].disabled = false;
  var field = document.getElementById('amount');
  // The island says how wide each amount is; until then there is room for most, and for all that
  // are longer. A figure is at most 0.7 em wide, and a currency three.
  function room() {
    var ems = Math.min(Math.max(Math.ceil(field.value.length * 0.7 + 3), 9), 23);
    if (!pad.getAttribute('data-awake')) field.form.className = field.form.className.replace(/ems-\d+/, 'ems-' + ems);
  }
  // Loading the page again must not lose what was typed; after a payment it would be another one's. Where nothing may
  // be kept, asking for it is refused.
  try {
    var kept = pad && sessionStorage;
    var again = performance.navigation.type === 1 && !document.querySelector('.earlier');
    if (kept && again && !field.value) field.value = kept.getItem(location.pathname) || '';
    if (kept) window.addEventListener('pagehide', function () {
      kept.setItem(location.pathname, field.value);
    });
  } catch (refused) {}
  // A form that comes back from the browser's memory may belong to a payment under way.
  if (document.querySelector('.pay')) window.addEventListener('pageshow', function (event) {
    if (event.persisted) location.reload();
  });
  if (pad && field.value.length > 8) room();
  if (pad) field.addEventListener('input', room);
  if (pad) pad.addEventListener('click', function (event) {
    var key = event.target;
    while (key !== pad && !key.getAttribute('data-key')) key = key.parentNode;
    // The island has taken over, or the tap was between two keys.
    if (key === pad || pad.getAttribute('data-awake')) return;
    var last = key.getAttribute('data-key') === 'delete';
    field.value = last ? field.value.slice(0, -1) : field.value + key.textContent;
    room();
    document.getElementById('heard').textContent = field.value;
  });
  // In a page from right to left Chrome 69 writes words the wrong way round when characters isolate
  // one (HK$ becomes $KH); an element says the same, and is understood. Asked is for what came later.
  function isolate(text) {
    var parts = text.data.split(/[\u2068\u2069]/);
    for (var at = 0; at < parts.length; at += 1) {
      var part = document.createTextNode(parts[at]);
      // Between the two characters are the second, the fourth and so on.
      var whole = at % 2 ? document.createElement('bdi') : part;
      if (whole !== part) whole.appendChild(part);
      text.parentNode.insertBefore(whole, text);
    }
    text.parentNode.removeChild(text);
  }
  if (document.documentElement.dir === 'rtl' && !(window.CSS && CSS.supports && CSS.supports('inset', '0'))) {
    var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, null, false);
    var isolating = [];
    while (walker.nextNode()) if (/\u2068/.test(walker.currentNode.data)) isolating.push(walker.currentNode);
    for (var next = 0; next < isolating.length; next += 1) isolate(isolating[next]);
  }
  document.addEventListener('keydown', function (event) {
    var sheet = document.querySelector('.languages details[open]');
    if (sheet && /^Esc/.test(event.key)) sheet.removeAttribute('open');
  });
  setTimeout(function () {
    // Set by start.js, which browsers without modules, or without `import()`, can't run.
    var started = document.documentElement.getAttribute('data-started');
    if (!started && document.querySelector('[data-token]')) location.reload();
  }, 4000);
})();
