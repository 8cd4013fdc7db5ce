// What moves on a page once it is there.

/** From the next page on, keeps what moves by itself in `window.shifts`. */
export async function watchShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
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
