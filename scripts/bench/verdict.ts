import { type Page } from '@playwright/test';

interface Watched {
  verdictAfter: Promise<number>;
}

/** Waits in the page for an event that gives it a log, and from there on for the verdict. */
export async function watchVerdict(page: Page, given: 'paste' | 'change'): Promise<void> {
  await page.evaluate((event) => {
    const watched = window as typeof window & Watched;
    watched.verdictAfter = new Promise((resolve) => {
      let started = 0;
      document.addEventListener(
        event,
        () => {
          started = performance.now();
        },
        { capture: true },
      );
      new MutationObserver(() => {
        if (document.querySelector('.verdict') === null) return;
        // The frame after this one is painted with it.
        requestAnimationFrame(() => {
          setTimeout(() => {
            resolve(performance.now() - started);
          });
        });
      }).observe(document.body, { childList: true, subtree: true });
    });
  }, given);
}

/** From that event to the sentence on the screen, in ms. */
export function verdictAfter(page: Page): Promise<number> {
  return page.evaluate(() => (window as typeof window & Watched).verdictAfter);
}
