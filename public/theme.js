/*
 * Runs before the first paint, so that a chosen theme does not flash. A file of its own, because the policy allows no inline script.
 * `data-js`: controls that need a script may show. `data-theme-choice`: which face the theme button shows.
 */
/* global document, localStorage */
(() => {
  const root = document.documentElement;
  let choice = 'system';
  try {
    choice = localStorage.getItem('oopsdex-theme') ?? 'system';
  } catch {
    // Storage may be forbidden; the system's theme is then as good as any.
  }
  root.dataset.js = '';
  root.dataset.themeChoice = choice === 'light' || choice === 'dark' ? choice : 'system';
  if (root.dataset.themeChoice !== 'system') root.dataset.theme = choice;
})();
