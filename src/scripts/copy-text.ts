/**
 * Copies text; false where the browser refuses.
 * The clipboard interface exists only on https and localhost, and an internal server often speaks plain http: there the old way remains.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'heard';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  // Deprecated, and without a successor where the page is not secure.
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
