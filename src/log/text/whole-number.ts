/**
 * A number as the kernel prints it, decimal or behind `0x`; null where there is none, or damage has made it longer than any number
 * of the kernel that is counted with.
 */
export function wholeNumber(digits: string | undefined): number | null {
  if (digits === undefined || digits === '') return null;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}
