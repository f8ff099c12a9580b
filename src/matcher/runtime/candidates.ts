import { type Subject } from '../../kernel/event.ts';
import { type Knowledge } from './knowledge.ts';

/** Signatures that are worth a look. */
export interface Candidates {
  /** All that can match are among them. */
  matching: Set<number>;
  /** The nearest of the others, those first that share the most. */
  near: number[];
  /** What the event has. */
  features: ReadonlySet<number>;
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
  for (const number of matching) shared.delete(number);
  return { matching, near: nearestOf(shared), features };
}

/** Those that share the most, the best first. */
function nearestOf(shared: ReadonlyMap<number, number>): number[] {
  const nearest: number[] = [];
  const worthAt = (at: number): number => shared.get(nearest[at] ?? -1) ?? 0;
  for (const [number, worth] of shared) {
    let at = nearest.length;
    while (at > 0 && (worthAt(at - 1) < worth || (worthAt(at - 1) === worth && (nearest[at - 1] ?? 0) > number)))
      at -= 1;
    if (at >= mostNear) continue;
    nearest.splice(at, 0, number);
    if (nearest.length > mostNear) nearest.pop();
  }
  return nearest;
}

/** The numbers of what the event has and some signature asks for. */
function featuresOf(subject: Subject, { feature, ofName, texts, lines, needsLines }: Knowledge): Set<number> {
  const { event, stacks } = subject;
  const found = new Set<number>();
  const kind = feature('kind', event.kind);
  if (kind !== undefined) found.add(kind);
  const { frames } = event;
  const add = (numbers: readonly number[]): void => {
    for (const number of numbers) found.add(number);
  };
  if (event.function !== null) add(ofName.function(event.function));
  if (typeof event.pointer?.function === 'string') add(ofName.function(event.pointer.function));
  for (const frame of frames) add(ofName.function(frame.function));
  for (const stack of stacks) if (stack !== frames) for (const frame of stack) add(ofName.function(frame.function));
  if (event.module !== null) add(ofName.module(event.module));
  for (const { module } of frames) if (module !== null) add(ofName.module(module));
  if (event.unloaded !== null) add(ofName.unloaded(event.unloaded.name));
  if (event.comm !== null) add(ofName.process(event.comm));
  for (const { text } of event.messages) texts(text, found);
  for (const text of [event.panicReason, event.workqueue]) if (text !== null) texts(text, found);
  if (needsLines) for (const text of subject.texts) lines(text, found);
  return found;
}
