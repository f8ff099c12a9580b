/**
 * What a copy through a web page, a chat or an office program does to a log, and its undoing.
 * Rows that keep the length are safe everywhere; the others carry a map back to the columns of the input.
 */
interface Repair {
  damage: RegExp;
  original: string;
}

const repairs: Repair[] = [
  { damage: /[\u00a0\u2002-\u200a\u202f\u3000]/g, original: ' ' },
  { damage: /[\u2018\u2019]/g, original: "'" },
  { damage: /[\u201c\u201d]/g, original: '"' },
  { damage: /(?<=\b0)\u00d7(?=[0-9a-f])/g, original: 'x' },
  { damage: /[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, original: '' },
  { damage: /\u001b\[[0-9;?]*[A-Za-z]/g, original: '' },
  { damage: /\u0000/g, original: '' },
  { damage: /&lt;/g, original: '<' },
  { damage: /&gt;/g, original: '>' },
  { damage: /&quot;/g, original: '"' },
  { damage: /&#39;/g, original: "'" },
  { damage: /&nbsp;/g, original: ' ' },
  { damage: /&amp;/g, original: '&' },
  { damage: /\u2026/g, original: '...' },
  { damage: /\u2014/g, original: '--' },
];

/** Only a line that holds one of these can be damaged: the common line is left alone. */
const suspicious = /[\u0000\u001b\u00a0\u00d7\u2000-\u206f\u3000\ufeff]|&(?:lt|gt|amp|quot|nbsp|#39);/;

export interface RepairedText {
  text: string;
  /** The 0-based index in the damaged text for each code unit and for the end; null where nothing was changed in length. */
  indices: number[] | null;
}

/** Undoes copy damage. A clean text comes back as it is. */
export function repair(damaged: string): RepairedText {
  if (!suspicious.test(damaged)) return { text: damaged, indices: null };
  let text = damaged;
  let indices: number[] | null = null;
  for (const { damage, original } of repairs) {
    const current: number[] | null = indices;
    const moved: number[] = [];
    let changed = false;
    let end = 0;
    const repaired = text.replace(damage, (match: string, at: number) => {
      changed ||= match.length !== original.length;
      for (let index = end; index < at; index++) moved.push(current?.[index] ?? index);
      moved.push(...Array<number>(original.length).fill(current?.[at] ?? at));
      end = at + match.length;
      return original;
    });
    if (changed) {
      for (let index = end; index <= text.length; index++) moved.push(current?.[index] ?? index);
      indices = moved;
    }
    text = repaired;
  }
  return { text, indices };
}
