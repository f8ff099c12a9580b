import { discriminating } from '../../src/matcher/runtime/band.ts';
import { type Clause } from '../../src/matcher/schema/clauses.ts';
import { normalForm } from '../../src/matcher/compile/normal-form.ts';
import { weightIn } from '../../src/matcher/compile/rarity.ts';
import { evaluate, holds, type Weigh } from '../../src/matcher/runtime/evaluate.ts';
import { problemAt } from '../knowledge/document.ts';
import { type Problem } from '../knowledge/problem.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';
import { placeOf } from '../knowledge/source.ts';
import { crashesOf, type ReadSample } from '../knowledge/samples.ts';
import { unfinished } from './unfinished.ts';
import { alwaysBehind, type OfPage } from './unreachable.ts';

/** What a lint has to look at: one signature, its own samples and those of all others. */
interface Case {
  files: SignatureFiles;
  own: readonly ReadSample[];
  all: readonly ReadSample[];
  weigh: Weigh;
  /** The matchers of all pages, in their normal form. */
  pages: readonly OfPage[];
}

type Lint = (given: Case) => Problem[];

const at = (files: SignatureFiles, path: readonly PropertyKey[], message: string): Problem =>
  problemAt(files.document, { path, ofKey: false, message });

/** A page whose samples are all near misses or gaps shows nothing. */
const untested: Lint = ({ files, own }) =>
  own.some(({ sample }) => sample.expect === 'match')
    ? []
    : [at(files, ['samples'], 'no sample is one that the matcher must match')];

/** How wide a matcher is can only be seen on a crash that is like its own and another. */
const withoutNearMiss: Lint = ({ files, own }) =>
  own.some(({ sample }) => sample.expect === 'near-miss')
    ? []
    : [
        at(
          files,
          ['samples'],
          'no sample is a near miss: add a crash that looks like this one, with expect: near-miss',
        ),
      ];

/** All that is required holds for many crashes. */
const generic: Lint = ({ files, own, weigh }) => {
  const subjects = own.filter(({ sample }) => sample.expect === 'match').flatMap((sample) => sample.subjects);
  const { required } = files.signature.match;
  const matched = subjects.filter((subject) => required.every((clause) => holds(clause, subject)));
  const tells = matched.some((subject) =>
    required.some((clause) => {
      const outcome = evaluate(clause, subject, weigh);
      return outcome.holds && outcome.weight >= discriminating;
    }),
  );
  if (matched.length === 0 || tells) return [];
  return [
    at(files, ['match', 'required'], 'a crash of another cause would match: no required clause tells it from others'),
  ];
};

/** A clause whose answer is the same whatever the crash. */
const neverDecides: Lint = ({ files, own, all }) => {
  const { required, supporting, excluding } = files.signature.match;
  const everything = all.flatMap(({ subjects }) => subjects);
  const ours = own.filter(({ sample }) => sample.expect === 'match').flatMap(({ subjects }) => subjects);
  const idle = (
    role: string,
    clauses: readonly Clause[],
    isIdle: (clause: Clause) => boolean,
    message: string,
  ): Problem[] =>
    clauses.flatMap((clause, index) => (isIdle(clause) ? [at(files, ['match', role, index], message)] : []));
  return [
    ...idle(
      'required',
      required,
      (clause) => everything.every((subject) => holds(clause, subject)),
      'this clause never decides: every crash of every sample has it',
    ),
    ...idle(
      'supporting',
      supporting,
      (clause) => !ours.some((subject) => holds(clause, subject)),
      'this clause never decides: no sample of this page has it',
    ),
    ...idle(
      'excluding',
      excluding,
      (clause) => !everything.some((subject) => holds(clause, subject)),
      'this clause never decides: it rules out no crash of any sample; add one as a near miss',
    ),
  ];
};

/** Whatever this page matches, another stands before it. */
const unreachable: Lint = ({ files, pages, weigh }) => {
  const own = pages.find(({ id }) => id === files.signature.id);
  const before = pages.find((other) => own !== undefined && other !== own && alwaysBehind(own, other, weigh));
  if (before === undefined) return [];
  return [
    at(
      files,
      ['match', 'required'],
      `this page can never come first: every crash that satisfies its matcher also satisfies that of ${before.id}, which ranks before it`,
    ),
  ];
};

const referenceLink = /\]\(#ref-([\w-]+)\)/g;

/** A link of the write-up to a reference that is not there. */
const deadReference: Lint = ({ files: { signature, document } }) => {
  const { source } = document.text;
  const known = new Set(signature.references.map(({ id }) => id));
  return [...source.text.matchAll(referenceLink)]
    .filter(([, id = '']) => !known.has(id))
    .map((link) => ({
      file: source.file,
      key: '',
      message: `no reference has the id "${link[1] ?? ''}"`,
      place: placeOf(source, link.index + 2, link.index + link[0].length - 1),
    }));
};

const todo: Lint = ({ files }) => unfinished(files);

/** In the order of what an author does first. */
const lints: Lint[] = [todo, untested, generic, unreachable, neverDecides, deadReference, withoutNearMiss];

/** What the build lets pass, and an author should look at. */
export function lint(samples: readonly ReadSample[], signatures: readonly SignatureFiles[]): Problem[] {
  const weigh = weightIn(crashesOf(samples, signatures));
  const pages = signatures.map(({ signature: { id, match } }) => ({ id, match: normalForm(id, match) }));
  return signatures.flatMap((files) => {
    const own = samples.filter((sample) => sample.files === files);
    return lints.flatMap((each) => each({ files, own, all: samples, weigh, pages }));
  });
}
