// Looks into every frame of a page for what doesn't fit. Runs in the browser, by itself: it can
// refer to nothing outside its body.

/**
 * What is wrong in the frames at usual and at twice the text size, everything unfolded: pages that
 * are wider than their window, elements that stick out of it, text that is wider or higher than
 * what holds it, and pages in another language or direction.
 */
export function cutOff({ tag, direction }) {
  const found = [];
  const first = document.querySelector('iframe');
  for (const frame of document.querySelectorAll('iframe')) {
    const { documentElement: root } = frame.contentDocument;
    const note = (what) => found.push(`${frame.title}: ${what}`);
    const calm = root.lang === tag && root.dir === direction;
    if (!calm) note(`is ${root.lang}, ${root.dir}`);
    if (root.clientWidth !== 320) note(`is ${root.clientWidth} px wide`);
    // The list of languages is everywhere the same.
    const folded = frame === first ? 'details' : 'details:not(.languages details)';
    for (const fold of root.querySelectorAll(folded)) fold.open = true;
    for (const size of ['100%', '200%']) {
      root.style.fontSize = size;
      if (root.scrollWidth > root.clientWidth) note(`${size}: ${root.scrollWidth} px wide`);
      // Nothing inside a drawing is text, and fields scroll.
      for (const element of root.querySelectorAll('body *:not(.unseen, svg, svg *, input, bdi)')) {
        if (element.getClientRects().length === 0) continue;
        const name = `${size}: ${element.tagName}.${element.className}: ${element.textContent.slice(0, 60)}`;
        const { left, right } = element.getBoundingClientRect();
        if (left < -1 || right > root.clientWidth + 1) note(`${name} sticks out`);
        const style = frame.contentWindow.getComputedStyle(element);
        if (style.display === 'inline') continue;
        if (element.scrollWidth > element.clientWidth + 1) note(`${name} is too wide`);
        // A sheet that scrolls cuts nothing off.
        const hidden = ['hidden', 'clip'].includes(style.overflowY);
        if (hidden && element.scrollHeight > element.clientHeight + 1) note(`${name} is too high`);
      }
    }
    root.style.fontSize = '';
    for (const fold of root.querySelectorAll('details')) fold.open = false;
  }
  return found;
}
