import { type RefusalSentences } from '../kernel/refusals.ts';
import { type NoteSentences } from '../log/health/note.ts';
import { type MatcherSentences } from '../matcher/words/sentences.ts';

/** A language's words for what the engine finds. English ones stand beside what they tell of: the command line prints them. */
export interface EngineWords {
  matcher: MatcherSentences;
  notes: NoteSentences;
  refusals: RefusalSentences;
}
