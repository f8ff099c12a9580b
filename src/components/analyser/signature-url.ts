/** The page of a signature, from the home page that the analyser stands on. */
export function signatureUrl(id: string): string {
  return `signatures/${encodeURIComponent(id)}/`;
}
