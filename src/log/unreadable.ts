/** The input is no text that could hold a log. The message is one sentence for the user: what it is, and what to do instead. */
export class UnreadableInput extends Error {
  override name = 'UnreadableInput';
}
