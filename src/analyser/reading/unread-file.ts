/** An input that is not analysed although nothing was found wrong with its bytes: there are none, or the browser could not read them. */
export class UnreadFile extends Error {
  override name = 'UnreadFile';
  readonly code: 'empty' | 'not-read';

  constructor(code: UnreadFile['code']) {
    super(code);
    this.code = code;
  }
}
