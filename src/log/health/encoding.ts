import { type HealthNote } from '../../kernel/event.ts';
import { noteIf } from './log-facts.ts';

/** Encodings that no mark and no pattern of zeros tells, only the characters that come out. */
const guessed = new Set(['gbk', 'windows-1252']);

/** The encoding is a guess, which letters beyond ASCII may show to be wrong. */
export function encodingNote(encoding: string): HealthNote[] {
  return noteIf(
    guessed.has(encoding),
    'encoding',
    `The text is not UTF-8; it was read as ${encoding}, so that letters beyond ASCII may be wrong.`,
  );
}
