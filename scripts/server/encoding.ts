import { stat } from 'node:fs/promises';

/** The forms that a build puts beside a file, the smaller one first. */
const forms = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** A file as it is sent: one of its forms, or itself where `encoding` is null. */
export interface SentForm {
  path: string;
  encoding: string | null;
  size: number;
  /** It has other forms: who stores the answer must know what it was chosen by. */
  varies: boolean;
}

/** How much a reader wants an encoding, by its `Accept-Encoding` (RFC 9110, 12.5.3): 0 for what it does not take. */
export function wantOf(encoding: string, accepted: string): number {
  const wants = new Map(
    accepted.split(',').map((entry): [string, number] => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
    }),
  );
  return wants.get(encoding) ?? wants.get('*') ?? 0;
}

/** The form of a file that a reader takes; a form that is older than its file is of another build. */
export async function formOf(file: string, accepted: string): Promise<SentForm> {
  const own = await stat(file);
  const found = await Promise.all(
    forms.map(async ({ encoding, ending }) => {
      const form = await stat(file + ending).catch(() => null);
      return form?.isFile() === true && form.mtimeMs >= own.mtimeMs
        ? { path: file + ending, encoding, size: form.size }
        : null;
    }),
  );
  const there = found.filter((form) => form !== null);
  const wanted = there
    .map((form) => ({ form, want: wantOf(form.encoding, accepted) }))
    .filter(({ want }) => want > 0)
    .sort((a, b) => b.want - a.want);
  const varies = there.length > 0;
  const [best] = wanted;
  return best === undefined ? { path: file, encoding: null, size: own.size, varies } : { ...best.form, varies };
}
