import { notesOf } from '../../src/matcher/schema/notes.ts';
import { translationSchema } from '../../src/matcher/schema/signature.ts';
import { problemAt } from '../knowledge/document.ts';
import { readFrontmatter } from '../knowledge/frontmatter.ts';
import { type Problem } from '../knowledge/problem.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';

/** Notes that a translation leaves as they are, and those that it has of a sentence that its page no longer says. */
export function strayNotes(root: string, signatures: readonly SignatureFiles[]): Problem[] {
  return signatures.flatMap((files) => files.translations.flatMap((language) => strayIn(root, files, language)));
}

function strayIn(root: string, { signature, folder }: SignatureFiles, language: string): Problem[] {
  const { page } = readFrontmatter(root, `${folder}/index.${language}.mdx`, translationSchema);
  if (page === null) return [];
  const said = notesOf(signature);
  const translated = Object.keys(page.data.notes);
  const at = (path: string[], message: string): Problem =>
    problemAt(page.document, { path, ofKey: path.length > 1, message });
  return [
    ...said.filter((note) => !translated.includes(note)).map((note) => at(['notes'], `not translated: ${note}`)),
    ...translated
      .filter((note) => !said.includes(note))
      .map((note) => at(['notes', note], 'index.mdx has no such note')),
  ];
}
