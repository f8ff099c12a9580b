import { firstFailure, formOf, idFor } from '../../author/choose.ts';
import { writePage } from '../../author/write-page.ts';
import { bytesReader } from '../../log/read-bytes.ts';

/** A page to be finished, for a crash that no signature knows. */
export interface Draft {
  /** The name of its folder. */
  id: string;
  page: string;
  /** The name that the page has for its sample. */
  sample: string;
}

/** A page from a log, the same as `npm run new` makes. Null where no crash can be read from it. */
export function draftOf(log: string, title: string, today: string): Draft | null {
  const { push, end } = bytesReader();
  push(new TextEncoder().encode(log));
  const { container, subjects } = end().reading;
  const subject = subjects.find(({ event }) => event.title === title) ?? subjects[firstFailure(subjects)];
  if (subject === undefined) return null;
  const form = formOf(container, log);
  const file = `${form}.log`;
  return { id: idFor(subject), page: writePage({ subject, sample: { file, form }, today }), sample: file };
}
