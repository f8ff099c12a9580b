/** Bytes of an archive that are given away to be read, by somebody who may stop before their end. */
export interface Loan {
  chunks: AsyncGenerator<Uint8Array, void, undefined>;
  /** Passes over what was not read. Throws what the reading has thrown: of an archive that failed once, nothing further can be read. */
  passRest: () => Promise<void>;
}

export function lend(source: AsyncGenerator<Uint8Array, void, undefined>): Loan {
  let failure: { error: unknown } | null = null;

  const next = async (): Promise<IteratorResult<Uint8Array, void>> => {
    if (failure !== null) throw failure.error;
    return source.next().catch((error: unknown) => {
      failure = { error };
      throw error;
    });
  };

  // Its end is not that of the source: who breaks off a loop ends only this.
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let step = await next(); step.done !== true; step = await next()) yield step.value;
  }

  const passRest = async (): Promise<void> => {
    while ((await next()).done !== true);
  };

  return { chunks: chunks(), passRest };
}
