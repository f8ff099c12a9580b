/*
 * Runs before the first paint, so that a chosen theme does not flash, and nothing is shown that a result is about to push aside. A file of
 * its own, because the policy allows no inline script.
 * `data-js`: controls that need a script may show. `data-theme-choice`: which face the theme button shows. `data-opening`: the address
 * carries a report (`#log=`, `#?a=`), or this tab has kept a log.
 */
/* global document, localStorage, location, sessionStorage */
(() => {
  const root = document.documentElement;
  let choice = 'system';
  try {
    choice = localStorage.getItem('oopsdex-theme') ?? 'system';
  } catch {
    // Storage may be forbidden; the system's theme is then as good as any.
  }
  let kept = null;
  try {
    kept = sessionStorage.getItem('oopsdex-log');
  } catch {
    // Nothing can be kept then.
  }
  if (kept !== null || /^#(?:log=|\?)/.test(location.hash)) root.dataset.opening = '';
  root.dataset.js = '';
  root.dataset.themeChoice = choice === 'light' || choice === 'dark' ? choice : 'system';
  if (root.dataset.themeChoice !== 'system') root.dataset.theme = choice;
})();
