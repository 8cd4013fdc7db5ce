// For browsers without modules: the keypad can't be woken, so it is taken away.
document.documentElement.className += ' asleep';
// A result that isn't final has promised to change by itself.
if (document.querySelector('[data-token]')) setTimeout(function () { location.reload(); }, 4000);
