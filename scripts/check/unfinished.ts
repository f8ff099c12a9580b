import { type Problem } from '../knowledge/problem.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';
import { placeOf } from '../knowledge/source.ts';

/** What `npm run new` left to the author, up to the end of its line. */
const mark = /\bTODO\b[^\n]*?(?=['"]?\r?(?:\n|$))/g;

/** What still waits for its author, in the frontmatter and in the write-up. */
export function unfinished({ document }: SignatureFiles): Problem[] {
  const { source } = document.text;
  return [...source.text.matchAll(mark)].map((found) => ({
    file: source.file,
    key: '',
    message: `still to be filled in${found[0].replace(/^TODO/, '')}`,
    place: placeOf(source, found.index, found.index + found[0].length),
  }));
}
