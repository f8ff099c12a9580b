/** One file of an archive. Its bytes are read before the next one is asked for, or passed over. */
export interface Entry {
  path: string;
  chunks: AsyncGenerator<Uint8Array, void, undefined>;
}
