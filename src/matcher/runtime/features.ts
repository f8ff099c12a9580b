import { kindFamilies } from '../../kernel/kinds.ts';
import { type FeatureType } from '../schema/bundle.ts';
import { listOf } from '../clause/clause-test.ts';
import { type Text } from '../clause/text.ts';
import { type Clause, type LeafClause } from '../schema/clauses.ts';

/** Something by which events and signatures are brought together. */
export interface Feature {
  type: FeatureType;
  text: string;
}

/** How dear it is to look for one of some features. */
export type Cost = (features: readonly Feature[]) => number;

/** Every single requirement of a clause: one for each frame of an order, for each part of `all`; of alternatives the cheapest of each. */
export function requirementsOf(clause: Clause, cost: Cost = inexactness): Feature[][] {
  if ('all' in clause) return clause.all.flatMap((each) => requirementsOf(each, cost));
  if ('any' in clause)
    return united(
      clause.any.map((each) => requirementsOf(each, cost)),
      cost,
    );
  if ('not' in clause) return [];
  return leafRequirements(clause);
}

/** Every feature that a clause asks for, in whichever alternative. */
export function featuresIn(clause: Clause): Feature[] {
  if ('all' in clause) return clause.all.flatMap(featuresIn);
  if ('any' in clause) return clause.any.flatMap(featuresIn);
  if ('not' in clause) return [];
  return leafRequirements(clause).flat();
}

/** None where an alternative needs nothing. */
function united(alternatives: Feature[][][], cost: Cost): Feature[][] {
  const cheapest = alternatives.map((requirements) => [...requirements].sort((a, b) => cost(a) - cost(b))[0]);
  return cheapest.some((each) => each === undefined) ? [] : [cheapest.flatMap((each) => each ?? [])];
}

/** The more a feature says, the earlier its type stands. */
const exactness: FeatureType[] = ['function', 'unloaded', 'module', 'text', 'line', 'process', 'kind'];

function inexactness(features: readonly Feature[]): number {
  return features.reduce((sum, { type }) => sum + 4 ** exactness.indexOf(type), 0);
}

function leafRequirements(clause: LeafClause): Feature[][] {
  if ('kind' in clause) return [listOf(clause.kind).map((text) => ({ type: 'kind', text }))];
  if ('family' in clause)
    return [
      listOf(clause.family).flatMap((each) => kindFamilies[each].map((text): Feature => ({ type: 'kind', text }))),
    ];
  if ('function' in clause) return nameRequirement('function', clause.function);
  if ('module' in clause) return nameRequirement('module', clause.module);
  if ('unloaded' in clause) return nameRequirement('unloaded', unloadedNames(clause.unloaded));
  if ('process' in clause) return nameRequirement('process', clause.process);
  if ('frames' in clause) return framesRequired(clause.frames);
  if ('message' in clause) return literals('text', listOf(clause.message));
  if ('panic' in clause) return literals('text', listOf(clause.panic));
  if ('workqueue' in clause) return literals('text', [clause.workqueue]);
  if ('line' in clause) return literals('line', [clause.line]);
  return [];
}

/** A module that is asked for by its flags may have any name. */
function unloadedNames(value: Extract<LeafClause, { unloaded: unknown }>['unloaded']): string | string[] {
  return typeof value === 'string' || Array.isArray(value) ? value : (value.name ?? '*');
}

/** Those of all traces of a report are looked up, so that it does not matter of which it asks. */
function framesRequired(frames: Extract<LeafClause, { frames: unknown }>['frames']): Feature[][] {
  const order = Array.isArray(frames) ? frames : frames.inOrder;
  return order.flatMap((names) => nameRequirement('function', names));
}

/** Of a glob, `bpf_prog_*`, the beginning is looked up; that of `*` is any name. */
function nameRequirement(type: FeatureType, names: string | string[]): Feature[][] {
  return [listOf(names).map((name) => ({ type, text: name.replace(/\*.*$/, '*') }))];
}

/** Plain texts are looked for as they are, expressions by a text that stands wherever they fit. */
function literals(type: FeatureType, texts: Text[]): Feature[][] {
  const known = texts.map((text) => (typeof text === 'string' ? [text] : text.gate));
  return known.some((each) => each === undefined)
    ? []
    : [known.flatMap((each) => each ?? []).map((text) => ({ type, text }))];
}
