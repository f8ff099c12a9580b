/** An input that is not analysed, and why. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: 'empty' | 'not-read';

  constructor(code: Refusal['code']) {
    super(code);
    this.code = code;
  }
}
