// What moves on a page once it is there.

/**
 * From the next page on, keeps what moves by itself in `window.shifts`. What a busy browser paints
 * while the document is still being read isn't a page yet.
 */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      const [{ domInteractive }] = performance.getEntriesByType('navigation');
      const read = ({ startTime }) => domInteractive > 0 && startTime >= domInteractive;
      for (const entry of list.getEntries().filter(read)) {
        const moved = entry.sources.map(({ node }) => node?.className ?? node?.nodeName);
        window.shifts.push([entry.value, ...moved]);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved. A frame later everything that moves has moved. */
export async function shifts(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return page.evaluate(() => window.shifts);
}
