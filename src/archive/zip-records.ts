/** Signatures of the records (APPNOTE.TXT 4.3): what stands before a file, and the end, which is all of an empty archive. */
export const local = { signature: 0x04034b50, length: 30 };
export const endRecord = 0x06054b50;

export function isZip(head: Uint8Array): boolean {
  const signature = signatureOf(head);
  return signature === local.signature || signature === endRecord;
}

export function signatureOf(head: Uint8Array): number | null {
  return head.length < 4 ? null : viewOf(head).getUint32(0, true);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
