import { type Subject } from '../kernel/event.ts';
import { type Knowledge } from './knowledge.ts';

/** Signatures that are worth a look. */
export interface Candidates {
  /** All that can match are among them. */
  matching: Set<number>;
  /** The nearest of the others, those first that share the most. */
  near: number[];
}

/** A feature that more signatures mention tells little of which one is near. */
const commonest = 64;

/** So many of those that share a feature are looked at. */
const mostNear = 12;

/** Looks up what the event has: the cost grows with the event, and hardly with the number of signatures. */
export function candidatesFor(subject: Subject, knowledge: Knowledge): Candidates {
  const features = featuresOf(subject, knowledge);
  const matching = new Set(knowledge.open);
  const shared = new Map<number, number>();
  for (const feature of features) {
    for (const number of knowledge.byKey(feature)) matching.add(number);
    const mentioned = knowledge.byMention(feature);
    if (mentioned.length > commonest) continue;
    const worth = 1 / mentioned.length;
    for (const number of mentioned) shared.set(number, (shared.get(number) ?? 0) + worth);
  }
  const near = [...shared]
    .filter(([number]) => !matching.has(number))
    .sort(([one, some], [other, more]) => more - some || one - other)
    .slice(0, mostNear)
    .map(([number]) => number);
  return { matching, near };
}

/** The numbers of what the event has and some signature asks for. */
function featuresOf(subject: Subject, { feature, texts, lines, needsLines }: Knowledge): Set<number> {
  const { event } = subject;
  const found = new Set<number>();
  const add = (number: number | undefined): void => {
    if (number !== undefined) found.add(number);
  };
  add(feature('kind', event.kind));
  if (event.function !== null) add(feature('function', event.function));
  if (event.module !== null) add(feature('module', event.module));
  const stood = event.pointer?.function;
  if (stood !== undefined && stood !== null) add(feature('function', stood));
  for (const { function: name, module } of event.frames) {
    add(feature('function', name));
    if (module !== null) add(feature('module', module));
  }
  if (event.unloaded !== null) add(feature('unloaded', event.unloaded.name));
  if (event.comm !== null) add(feature('process', event.comm));
  for (const { text } of event.messages) texts(text, found);
  for (const text of [event.panicReason, event.workqueue]) if (text !== null) texts(text, found);
  if (needsLines) for (const { text } of subject.lines) lines(text, found);
  return found;
}
