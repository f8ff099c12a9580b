/** Where a slash is text, and not the key for search. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  );
}

/** `/` goes to the page's search field; where it has none that shows, to the search page. */
export function connectSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (takesText(event.target)) return;
    const field = document.querySelector<HTMLInputElement>('[data-search-field]');
    event.preventDefault();
    if (field?.checkVisibility() === true) {
      field.focus();
      field.select();
    } else document.querySelector<HTMLAnchorElement>('[data-search-link]')?.click();
  });
}
