/** Where there is no room beside a list, its choices are opened by a button above it. Closed, the list begins below the button. */
export function connectFacetsToggle(root: ParentNode): void {
  const toggle = root.querySelector('.facets-toggle');
  toggle?.addEventListener('click', () => {
    toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') === 'false'));
    toggle.scrollIntoView({ block: 'nearest' });
  });
}
