import { bytesReader } from '../../log/read-bytes.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type MatcherBundle } from '../../matcher/schema/bundle.ts';
import { knowledgeOf } from '../../matcher/runtime/knowledge.ts';
import { leadOf } from '../../matcher/runtime/lead.ts';
import { matcherEn, type MatcherSentences } from '../../matcher/words/sentences.ts';
import { signatureOf, type Trial, trialOf } from '../../matcher/trial/trial.ts';

/** A log of more reports is not looked through for one page. */
const mostEvents = 100;

/** A report of a log, and what it makes of the signature. */
export interface TriedEvent {
  event: CrashEvent;
  trial: Trial;
}

/** A log, tried on one signature. */
export interface TriedText {
  /** In log order. */
  events: TriedEvent[];
  /** The event to show first: the one that fits best; -1 where there is none. */
  best: number;
  lines: number;
}

/**
 * Reads a log and tries one signature on each of its reports.
 *
 * @throws UnreadableInput where the text is none; its message is one sentence for the user.
 */
export function tryText(
  text: string,
  id: string,
  bundle: MatcherBundle,
  words: MatcherSentences = matcherEn,
  reasons: Readonly<Record<string, string>> = {},
): TriedText {
  const knowledge = knowledgeOf(bundle);
  const signature = signatureOf(id, knowledge);
  if (signature === null) throw new Error(`there is no signature ${id}`);
  const { push, end } = bytesReader();
  push(new TextEncoder().encode(text));
  const { subjects, lines } = end().reading;
  const events = subjects
    .slice(0, mostEvents)
    .map((subject) => ({ event: subject.event, trial: trialOf(signature, subject, knowledge.weigh, words, reasons) }));
  return { events, best: bestOf(events, leadOf(subjects)?.event ?? 0), lines };
}

/** A required clause counts for more than any number of others; of equals the event to begin with, then the first. */
function bestOf(events: readonly TriedEvent[], lead: number): number {
  const scores = events.map(({ trial: { clauses, band } }, index) => {
    const missing = clauses.filter(({ role, holds }) => role === 'required' && !holds).length;
    const weight = clauses.reduce((sum, clause) => sum + (clause.holds ? (clause.weight ?? 0) : 0), 0);
    return { index, rank: [band === 'possible' ? 1 : 0, missing, -weight, index === lead ? 0 : 1] };
  });
  const [best] = scores.sort((a, b) => compare(a.rank, b.rank) || a.index - b.index);
  return best?.index ?? -1;
}

function compare(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
