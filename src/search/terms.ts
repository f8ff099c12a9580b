/** A word of a query. Chinese does not part its words: a run of its characters is one term. */
export interface Term {
  text: string;
  han: boolean;
}

/** `CPU#3 stuck for 23s`: a number changes from one crash to the next. */
const changing = /^(?:\d{1,2}|\d+s)$/;

export function isChanging(word: string): boolean {
  return changing.test(word);
}

/** The terms without numbers that change, unless there are no others. */
export function lastingOf<T>(items: readonly T[], wordOf: (item: T) => string): T[] {
  const lasting = items.filter((item) => !isChanging(wordOf(item)));
  return lasting.length > 0 ? lasting : [...items];
}

const han = /\p{Script=Han}/u;

/** Words that stand in every sentence. */
const empty = new Set(
  'a an and are as at be by do does for from how i in is it itself mean means my of on or that the this to was what when why with'.split(
    ' ',
  ),
);
const emptyHan = /怎么办|怎么|如何|为什么|什么|请问|的|了|吗/g;

/** `nf_queue+0x98/0x130` */
const offset = /\+0x[0-9a-f]+(?:\/0x[0-9a-f]+)?/g;

/** As texts and queries are compared: one case, one width. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The terms of a query, each once, in its order. Identifiers keep their underscores. */
export function termsOf(query: string): Term[] {
  const text = normalised(query).replace(offset, ' ').replace(emptyHan, ' ');
  const words = [
    ...new Set(text.match(/cve-\d+-\d+|\p{Script=Han}+|[\p{L}\p{N}_]+?(?=\p{Script=Han}|[^\p{L}\p{N}_]|$)/gu) ?? []),
  ];
  const telling = words.filter((word) => !empty.has(word));
  return (telling.length > 0 ? telling : words).map((word) => ({ text: word, han: han.test(word) }));
}

/** `tainted` is searched for as `taint` too, `reboots` as `reboot`; an identifier is nothing but itself. */
const inflected = /^([a-z]{4,})(?:ed|ing|es|s)$/;

/** What remains of an English word without its ending; the word itself where it has none. */
export function stemOf(word: string): string {
  return inflected.exec(word)?.[1] ?? word;
}

/** A text as words with one blank between them, so that what stands side by side can be found. */
export function spaced(text: string): string {
  return ` ${normalised(text)
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()} `;
}

/** `空指针` -> 空指, 指针: what remains of a run of Chinese where the whole does not stand in a text. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
