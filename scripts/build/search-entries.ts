import { type Language, languageCodes } from '../../src/i18n/language-codes.ts';
import { tables } from '../../src/i18n/tables.ts';
import { type CrashEvent } from '../../src/kernel/event.ts';
import { type CrashKind, kindNames } from '../../src/kernel/kinds.ts';
import { type Clause } from '../../src/matcher/schema/clauses.ts';
import { causes } from '../../src/matcher/schema/causes.ts';
import { leadOf } from '../../src/matcher/runtime/lead.ts';
import { articleSchema } from '../../src/site/article.ts';
import { type InLanguages, type SearchEntry, type SearchIndex } from '../../src/search/entry.ts';
import { kindAliases } from '../../src/search/kind-aliases.ts';
import { type ArticleFile, guideFiles, kindFiles } from '../knowledge/articles.ts';
import { readFrontmatter } from '../knowledge/frontmatter.ts';
import { isMatch, type ReadSample } from '../knowledge/samples.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';

/** Callers of a crash that are looked for; those further out stand in every trace. */
const frames = 16;

const inLanguages = (textOf: (language: Language) => string | undefined): InLanguages =>
  Object.fromEntries(
    languageCodes.flatMap((code) => {
      const text = textOf(code);
      return text === undefined ? [] : [[code, text]];
    }),
  );

/** What all pages say that they are about, and what they are recognised by. */
export function searchIndexOf(
  root: string,
  signatures: readonly SignatureFiles[],
  samples: readonly ReadSample[],
): SearchIndex {
  const events = new Map<SignatureFiles, CrashEvent[]>();
  for (const { files, sample, subjects } of samples) {
    const event = subjects[leadOf(subjects)?.event ?? -1]?.event;
    if (isMatch(sample) && event !== undefined) events.set(files, [...(events.get(files) ?? []), event]);
  }
  return {
    kinds: Object.fromEntries(
      kindNames.map((kind) => [
        kind,
        { names: inLanguages((code) => tables[code]?.kinds[kind]), aliases: [...kindAliases[kind]] },
      ]),
    ),
    causes: Object.fromEntries(causes.map((cause) => [cause, inLanguages((code) => tables[code]?.causes[cause])])),
    entries: [
      ...signatures.map((files) => signatureEntry(files, events.get(files) ?? [])),
      ...articleEntries(root, kindFiles(root), 'kind'),
      ...articleEntries(root, guideFiles(root), 'guide'),
      matcherEntry(),
    ],
  };
}

function signatureEntry(files: SignatureFiles, events: readonly CrashEvent[]): SearchEntry {
  const { signature, translated } = files;
  const { id, title, summary, kind, component, cause, match, references, distributions } = signature;
  const told = new Map<string, { title: string; summary: string }>([['en', { title, summary }], ...translated]);
  const clauses = [...match.required, ...match.supporting];
  return {
    path: `signatures/${id}/`,
    type: 'signature',
    titles: inLanguages((code) => told.get(code)?.title),
    summaries: inLanguages((code) => told.get(code)?.summary),
    names: distinct([...clauses.flatMap((clause) => namesIn(clause, telling)), ...events.flatMap(namesOfEvent)]),
    others: distinct([
      ...clauses.flatMap((clause) => namesIn(clause, further)),
      ...events.flatMap((event) => event.frames.slice(0, frames).map((frame) => frame.function)),
      ...references.map((reference) => reference.title),
      ...references.flatMap(({ url }) => /CVE-\d+-\d+/.exec(url)?.[0] ?? []),
      ...distributions,
    ]),
    kind,
    component,
    cause,
    texts: {},
  };
}

/** What a person would call a crash by. */
function namesOfEvent({ title, altTitles, function: name, module, headline, panicReason }: CrashEvent): string[] {
  return [title, ...altTitles, name, module, headline, panicReason]
    .filter((text) => text !== null)
    .map((text) => text.replace(tainted, ''));
}

/** `BUG kmalloc-256 (Tainted: P B W OE): Objects remaining`: the flags are of one machine, not of the crash. */
const tainted = / \((?:Tainted: [^)]*|Not tainted)\)/;

/** Clauses whose texts a crash is known by, and those whose texts it merely has. */
const telling: readonly string[] = ['function', 'module', 'frames', 'message', 'panic', 'workqueue', 'line'];
const further: readonly string[] = ['process', 'loaded', 'unloaded', 'hardware'];

/** Texts that a clause of one of these sorts asks for. What stands in a `not` is another crash's. */
function namesIn(clause: Clause, sorts: readonly string[]): string[] {
  return Object.entries(clause).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'any' || key === 'all') return (value as Clause[]).flatMap((part) => namesIn(part, sorts));
    return sorts.includes(key) ? wordsIn(value) : [];
  });
}

/** Texts of a value, at any depth; of an expression what is no sign of it. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /[a-z]{3}/i.test(value) ? [value.replace(/\(\?<\w+>|\\[a-zA-Z]|[*+?^$()[\]{}|\\]/g, ' ')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

function articleEntries(root: string, files: readonly ArticleFile[], type: 'kind' | 'guide'): SearchEntry[] {
  const told = new Map(
    files.flatMap(({ id, file }) => {
      const { page } = readFrontmatter(root, file, articleSchema);
      return page === null ? [] : [[id, { ...page.data, headings: headingsOf(page.body) }]];
    }),
  );
  return [...told.keys()]
    .filter((id) => !id.includes('/'))
    .map((id) => ({
      path: `${type}s/${id}/`,
      type,
      titles: inLanguages((code) => told.get(code === 'en' ? id : `${code}/${id}`)?.title),
      summaries: inLanguages((code) => told.get(code === 'en' ? id : `${code}/${id}`)?.summary),
      names: [],
      others: distinct(languageCodes.flatMap((code) => told.get(code === 'en' ? id : `${code}/${id}`)?.headings ?? [])),
      kind: type === 'kind' ? (id as CrashKind) : null,
      component: null,
      cause: null,
      texts: {},
    }));
}

/** `## Letters of the distributions`, and not a comment in a block of code. */
function headingsOf(body: string): string[] {
  const text = body.replace(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) => heading.replaceAll('`', ''));
}

/** The reference of the matcher is made from its code, and is read as a guide. */
function matcherEntry(): SearchEntry {
  return {
    path: 'matcher/',
    type: 'guide',
    titles: inLanguages((code) => tables[code]?.matcherReference.title),
    summaries: inLanguages((code) => tables[code]?.matcherReference.description),
    names: [],
    others: [],
    kind: null,
    component: null,
    cause: null,
    texts: {},
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.map((text) => text.trim()))];
