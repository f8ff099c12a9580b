import { type SignatureFrontmatter, type Translation } from './signature.ts';

/** The parts of a page's frontmatter that hold notes. */
type Noted = Pick<SignatureFrontmatter, 'match' | 'introducedIn' | 'fixedIn' | 'notAffected' | 'samples'>;

/**
 * Notes are the sentences of a page that are no prose: why a clause of the matcher rules the page out, where a version is from, what a sample
 * shows. A translation gives each again, by the sentence itself: so a note that was changed is one that is not translated.
 */
export function notesOf({ match, introducedIn, fixedIn, notAffected, samples }: Noted): string[] {
  const notes = [
    ...match.excluding.map(({ because }) => because),
    ...[...introducedIn, ...fixedIn, ...notAffected, ...samples].map(({ note }) => note),
  ];
  return [...new Set(notes.filter((note) => note !== undefined))];
}

/** A page's frontmatter with its notes as a translation has them; those that it has not stay as they are. */
export function withNotes<Page extends Noted>(page: Page, translated: Translation['notes']): Page {
  const told = <Part extends { note?: string | undefined }>(part: Part): Part =>
    part.note === undefined ? part : { ...part, note: noteIn(translated, part.note) };
  return {
    ...page,
    match: {
      ...page.match,
      excluding: page.match.excluding.map((clause) =>
        clause.because === undefined ? clause : { ...clause, because: noteIn(translated, clause.because) },
      ),
    },
    introducedIn: page.introducedIn.map(told),
    fixedIn: page.fixedIn.map(told),
    notAffected: page.notAffected.map(told),
    samples: page.samples.map(told),
  };
}

/** A note as a translation has it; as it is where it has not. */
export function noteIn(translated: Translation['notes'], note: string): string {
  // A note is any text: a word such as constructor is none that an object inherits.
  return Object.hasOwn(translated, note) ? (translated[note] ?? note) : note;
}
