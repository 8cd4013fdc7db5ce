// Moves the clocks of a page: seconds since a payment, or until something may be tried again. Runs
// in every browser, also where the islands don't.
(function () {
  var began = Date.now();
  function tick(clock, time) {
    var passed = Math.floor((Date.now() - began) / 1000);
    var seconds = +clock.getAttribute('data-seconds') + passed * clock.getAttribute('data-step');
    // What is over, or of another hour, says nothing any more.
    var runs = seconds >= 0 && seconds < 3600;
    clock.style.visibility = runs ? 'visible' : 'hidden';
    if (!runs) return;
    var zero = clock.getAttribute('data-zero').charCodeAt(0);
    var text = Math.floor(seconds / 60) + ':' + ('0' + (seconds % 60)).slice(-2);
    time.textContent = text.replace(/\d/g, function (digit) {
      return String.fromCharCode(zero + +digit);
    });
    setTimeout(tick, 1000, clock, time);
  }
  var clocks = document.querySelectorAll('.clock');
  for (var at = 0; at < clocks.length; at += 1) tick(clocks[at], clocks[at].querySelector('.clock-time'));
})();
