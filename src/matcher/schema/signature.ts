import { z } from 'zod';
import { kindNames } from '../../kernel/kinds.ts';
import { distributions, isStream } from '../../kernel/streams.ts';
import { isVersionOf } from '../../kernel/version-of-stream.ts';
import { causes } from './causes.ts';
import { matchSchema } from './clauses.ts';

/** What it does to the machine: it goes down, it goes on impaired, or nothing is wrong. */
export const severities = ['fatal', 'degraded', 'informational'] as const;

const referenceTypes = [
  'commit',
  'bug-report',
  'advisory',
  'changelog',
  'mailing-list',
  'source',
  'documentation',
  'vendor-page',
  'article',
] as const;

/** How sure a statement is: read in code, a changelog or an advisory; stated by somebody and not checked; concluded by us. */
export const certainties = ['proven', 'stated', 'inferred'] as const;

/** The name of a signature's folder, or of a reference. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

const reference = z.strictObject({
  id: idSchema,
  type: z.enum(referenceTypes),
  title: z.string().min(5),
  url: z.url({ protocol: /^https$/ }),
});

/** What is known of one stream, and from where. */
const streamFact = {
  stream: z.string().refine(isStream, {
    message: `expected a stream such as rhel-7, ubuntu-5.4 or kernel.org (families: ${distributions.join(', ')})`,
  }),
  certainty: z.enum(certainties),
  /** The id of one of the page's references. */
  reference: idSchema.optional(),
  note: z.string().optional(),
};

const versionIn = z
  .strictObject({
    ...streamFact,
    version: z
      .string()
      .regex(/^\d+\.\d+[\w.+~-]*$/, 'the package version as its packager writes it, without architecture'),
  })
  .refine(({ stream, version }) => !isStream(stream) || isVersionOf(stream, version), {
    path: ['version'],
    message: 'expected a version of this stream, as its packager writes it',
  });

/** A stream whose kernels never had the bug: the code at fault is not in them. */
const streamWithout = z.strictObject(streamFact);

/** One step of what to do now; the command is copied as it stands. */
const step = z.strictObject({ text: z.string().min(5), command: z.string().optional() });

const expectations = ['match', 'near-miss', 'todo'] as const;

const sample = z.strictObject({
  /** A file of `samples/`. */
  file: z.string().regex(/^[\w.-]+\.log$/),
  /** As the kernel printed it, a message a line; or as a web page gives it, with the damage of the copy. */
  form: z.enum(['as-printed', 'web-copy', 'crash-session']),
  /** What the matcher makes of it: it matches; it must not (another crash that looks like this one); it ought to and does not yet. */
  expect: z.enum(expectations).default('match'),
  note: z.string().optional(),
});

/** The prose parts, which a translation gives again. */
const prose = {
  title: z.string().min(10).max(110),
  summary: z.string().min(20).max(320),
  doNow: z.array(step).min(1).max(4),
};

/** Frontmatter of `signatures/<id>/index.mdx`. */
export const signatureSchema = z
  .strictObject({
    ...prose,
    kind: z.enum(kindNames),
    component: z.string().regex(/^[a-z0-9_-]+(\/[a-z0-9_.-]+)*$/, 'a subsystem path such as net/netfilter'),
    cause: z.enum(causes),
    severity: z.enum(severities),
    /** Distributions it was seen on; empty where any can have it. */
    distributions: z.array(z.enum(distributions)),
    added: z.iso.date(),
    /** When what the page says was changed last; left out where it stands as it was added. */
    updated: z.iso.date().optional(),
    match: matchSchema,
    introducedIn: z.array(versionIn).default([]),
    fixedIn: z.array(versionIn),
    notAffected: z.array(streamWithout).default([]),
    references: z.array(reference).min(1),
    samples: z.array(sample).min(1),
    /** Ids of other signatures that a reader should look at. */
    related: z.array(idSchema).default([]),
  })
  .superRefine((signature, context) => {
    if (signature.updated !== undefined && signature.updated < signature.added) {
      context.addIssue({ code: 'custom', path: ['updated'], message: 'expected a day that is not before added' });
    }
    const known = new Set(signature.references.map((entry) => entry.id));
    for (const list of ['fixedIn', 'introducedIn', 'notAffected'] as const) {
      signature[list].forEach((entry, index) => {
        if (entry.reference !== undefined && !known.has(entry.reference)) {
          context.addIssue({
            code: 'custom',
            path: [list, index, 'reference'],
            message: `no reference has the id "${entry.reference}"`,
            params: { unknown: entry.reference, known: [...known] },
          });
        }
      });
    }
    signature.notAffected.forEach(({ stream }, index) => {
      if ([...signature.fixedIn, ...signature.introducedIn].some((entry) => entry.stream === stream)) {
        context.addIssue({
          code: 'custom',
          path: ['notAffected', index, 'stream'],
          message: `${stream} cannot be not affected: fixedIn or introducedIn names it`,
        });
      }
    });
  });

/** Frontmatter of a translation, `signatures/<id>/index.<language>.mdx`: what is said in words, and nothing else. */
export const translationSchema = z.strictObject({
  ...prose,
  /** The page's notes, each by the sentence that it translates (`notesOf`). */
  notes: z.record(z.string(), z.string()).default({}),
});

export type Translation = z.infer<typeof translationSchema>;
export type SignatureFrontmatter = z.infer<typeof signatureSchema>;
export type VersionIn = z.infer<typeof versionIn>;
export type StreamWithout = z.infer<typeof streamWithout>;

/** A known crash: its id is the name of its folder. */
export type Signature = SignatureFrontmatter & { id: string };
