import { type Subject } from '../kernel/event.ts';
import { type Knowledge } from './knowledge.ts';

/** Signatures that are worth a look. */
export interface Candidates {
  /** All that can match are among them. */
  matching: Set<number>;
  /** The nearest of the others, those first that share the most. */
  near: number[];
}

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
function featuresOf(subject: Subject, { feature, addName, texts, lines, needsLines }: Knowledge): Set<number> {
  const { event } = subject;
  const found = new Set<number>();
  const kind = feature('kind', event.kind);
  if (kind !== undefined) found.add(kind);
  const { frames } = event;
  const functions = new Set([event.function, event.pointer?.function, ...frames.map((frame) => frame.function)]);
  const modules = new Set([event.module, ...frames.map(({ module }) => module)]);
  for (const name of functions) if (typeof name === 'string') addName('function', name, found);
  for (const name of modules) if (name !== null) addName('module', name, found);
  if (event.unloaded !== null) addName('unloaded', event.unloaded.name, found);
  if (event.comm !== null) addName('process', event.comm, found);
  for (const { text } of event.messages) texts(text, found);
  for (const text of [event.panicReason, event.workqueue]) if (text !== null) texts(text, found);
  if (needsLines) for (const { text } of subject.lines) lines(text, found);
  return found;
}
