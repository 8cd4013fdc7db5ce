// For browsers without modules: the keypad can't be woken, so it is taken away.
document.documentElement.className += ' asleep';
