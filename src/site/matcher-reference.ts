import { stringify } from 'yaml';
import { z } from 'zod';
import { clauseInWords, type ClauseWords } from '../matcher/words/clause-words.ts';
import {
  type Clause,
  type ClauseName,
  clauseNames,
  clauseShapes,
  compositeShapes,
  matchSchema,
  type Matcher,
} from '../matcher/schema/clauses.ts';
import { caps, fewestCrashes } from '../matcher/compile/rarity.ts';
import { clauseWordsEn } from '../matcher/words/describe.ts';

/** What the reference tells of one clause; all of it comes from the clause's schema and test. */
export interface ClauseEntry {
  name: string;
  /** What it tests. */
  description: string;
  value: ValueWords;
  examples: ClauseExample[];
  /** The most that it can weigh, in bits; null of a clause that weighs what its parts do. */
  most: number | null;
  /** What further data would settle it, where a log does not show it. */
  ask: string | null;
}

/** What may stand behind a clause's name. */
export interface ValueWords {
  /** `a kernel symbol, or a list of them`; the names of a closed list stand in `names`. */
  words: string;
  names: string[];
  /** Of a mapping, each key. */
  keys: { name: string; optional: boolean; value: ValueWords }[];
}

export interface ClauseExample {
  /** As an author writes it in the frontmatter. */
  yaml: string;
  /** As a page words it. */
  words: string;
}

type ReferencedName = ClauseName | keyof typeof compositeShapes;

/** What the schema says, in another language than its own. */
export interface SchemaWording {
  roles: Record<keyof Matcher, string>;
  descriptions: Record<ReferencedName, string>;
  /** What may stand behind a clause, by the schema's own words for it. */
  values: Record<string, string>;
}

/** A language's words for the reference. `schema` is null of English, which the schema is written in. */
export interface ReferenceWording {
  clauses: ClauseWords;
  schema: SchemaWording | null;
}

const english: ReferenceWording = { clauses: clauseWordsEn, schema: null };

/** What the schema says of a role of clauses. */
export function roleWords(role: keyof Matcher, { schema }: ReferenceWording): string {
  return schema?.roles[role] ?? matchSchema.shape[role].meta()?.description ?? '';
}

/** Every clause, in the order of the schema. `signatures`: how many there are to tell a crash from. */
export function clauseEntries(signatures: number, wording = english): ClauseEntry[] {
  const uncapped = Math.log2(Math.max(signatures, fewestCrashes));
  return clauseNames.map((name) => ({
    ...entryOf(name, clauseShapes[name], wording),
    most: Math.round(Math.min(caps[name] ?? Infinity, uncapped) * 10) / 10,
    ask: wording.clauses.ask[name],
  }));
}

/** `all`, `any` and `not`. */
export function compositeEntries(wording = english): ClauseEntry[] {
  return (Object.keys(compositeShapes) as (keyof typeof compositeShapes)[]).map((name) => ({
    ...entryOf(name, compositeShapes[name], wording),
    most: null,
    ask: null,
  }));
}

function entryOf(
  name: ReferencedName,
  shape: z.ZodType,
  { clauses, schema }: ReferenceWording,
): Omit<ClauseEntry, 'most' | 'ask'> {
  const { description = '', examples = [] } = shape.meta() ?? {};
  return {
    name,
    description: schema?.descriptions[name] ?? description,
    value: schema === null ? valueWords(shape) : worded(valueWords(shape), schema),
    examples: (examples as unknown[]).map((example) => ({
      yaml: `- ${name}: ${stringify(example, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim()}`,
      // Each example is valid by its own schema; a test says so.
      words: clauseInWords({ [name]: example } as unknown as Clause, clauses),
    })),
  };
}

/** In another language; what it has no words for stays as the schema says it. */
function worded({ words, names, keys }: ValueWords, schema: SchemaWording): ValueWords {
  return {
    words: schema.values[words] ?? words,
    names,
    keys: keys.map((key) => ({ ...key, value: worded(key.value, schema) })),
  };
}

/** What a schema takes, in its own words: those that it tells an author who wrote something else. */
function valueWords(schema: z.ZodType): ValueWords {
  if (schema instanceof z.ZodObject) {
    const keys = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, value]) => {
      const optional = value instanceof z.ZodOptional;
      return { name, optional, value: valueWords(optional ? (value.unwrap() as z.ZodType) : value) };
    });
    return { words: `{ ${keys.map(({ name }) => name).join(', ')} }`, names: [], keys };
  }
  const mapping = mappingOf(schema);
  const names = namesOf(schema);
  const told = toldOf(schema);
  const words = names.length === 0 ? told : told.replace(names.join(', '), 'these');
  return { words, names, keys: mapping === null ? [] : valueWords(mapping).keys };
}

/** The words of the error that a wrong value gets; nothing would fit `null`, and no text that has a form is empty. */
function toldOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodEnum) return 'one of these';
  for (const wrong of [null, '']) {
    const message = schema.safeParse(wrong).error?.issues[0]?.message ?? '';
    if (message !== '' && !/^(?:Invalid|Too)\b/.test(message))
      return message.replace(/^expected /, '').replace(/ \(kind, .*\)$/, '');
  }
  if (schema instanceof z.ZodArray) return `a list: each is ${toldOf(schema.element as z.ZodType)}`;
  return schema instanceof z.ZodBoolean ? 'true or false' : 'a text';
}

/** The names of a closed list, wherever in the choice it stands first. */
function namesOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (!(schema instanceof z.ZodUnion)) return [];
  return (schema.options as z.ZodType[]).map(namesOf).find((names) => names.length > 0) ?? [];
}

/** The mapping that may stand in the place of something shorter. A text's pattern is told with the text. */
function mappingOf(schema: z.ZodType): z.ZodObject | null {
  if (!(schema instanceof z.ZodUnion)) return null;
  return (
    (schema.options as z.ZodType[]).find(
      (option): option is z.ZodObject => option instanceof z.ZodObject && Object.keys(option.shape).length > 1,
    ) ?? null
  );
}
