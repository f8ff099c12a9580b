/**
 * The page of a signature, from the home page that the analyser stands on. Where all pages stand in one file, `data-pages` says what their
 * addresses begin with.
 */
export function signatureUrl(id: string): string {
  return `${document.documentElement.dataset['pages'] ?? ''}signatures/${encodeURIComponent(id)}/`;
}
