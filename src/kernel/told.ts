/** What is to be said, as data: which sentence, and what stands in it. Every language has a table of sentences for the same values. */
export type Told<Values> = { [Code in keyof Values]: { code: Code; values: Values[Code] } }[keyof Values];

/** A language's sentences, by their codes. */
export type Sentences<Values> = { [Code in keyof Values]: (values: Values[Code]) => string };

/** The values of a sentence in which nothing stands. */
export type Nothing = Record<never, never>;

/** Says it in the language of a table. */
export function say<Values>(sentences: Sentences<Values>, { code, values }: Told<Values>): string {
  // The table pairs each code with the type of its values; the compiler cannot follow a code that it does not know.
  return (sentences[code] as (values: unknown) => string)(values);
}
