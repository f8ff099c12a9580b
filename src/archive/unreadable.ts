/** An archive that cannot be unpacked. The message is one sentence for the user: what it is, and what to do instead. */
export class UnreadableArchive extends Error {
  override name = 'UnreadableArchive';
}
