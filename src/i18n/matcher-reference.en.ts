import { clauseWordsEn } from '../matcher/words/describe.ts';
import { type ReferenceWording } from '../site/matcher-reference.ts';

/**
 * The reference of the matcher's language. What each clause tests, its value and its examples come from the schema; here stands what
 * holds them together. Words between backticks are written as they stand.
 */
export const matcherReferenceEn = {
  /** Of clauses and their schema. */
  wording: { clauses: clauseWordsEn, schema: null } as ReferenceWording,
  title: 'Matcher reference',
  description: 'Every clause of a matcher: what it tests, what may stand behind it, and how much it says.',
  lead: 'A matcher is the `match` of a signature’s frontmatter. It asks about the crash as it was read from the log: its kind, its function, its frames, its machine. What each clause can say is listed here, from the code that this site was built with.',
  guide: 'How to write a signature, step by step',
  contents: { shape: 'A matcher', clauses: 'Clauses', composites: 'Put together' },
  shape: {
    heading: 'A matcher',
    lead: 'A list of clauses for each of three questions. A clause is a mapping with one key, its name.',
    example: [
      'match:',
      '  required:',
      '    - kind: [kernel-bug, invalid-opcode]',
      '    - function: ida_simple_remove',
      '  supporting:',
      '    - frames: [__mem_cgroup_free, free_work]',
      '  excluding:',
      '    - module: vendor_cgroup',
      '      because: The module frees the id a second time, which is its own bug.',
    ].join('\n'),
    supportingNote: 'One that does not hold takes nothing away.',
    excludingNote:
      'One that holds makes the signature a near miss, which is shown with the reason. Write what a colleague would object.',
  },
  clauses: {
    heading: 'Clauses',
    lead: 'All of them ask about one report. Those that tell one crash from another stand first; `line` is the last resort.',
    value: 'Value',
    oneOf: 'One of',
    allOf: (count: number): string => `All ${String(count)} names`,
    optional: 'may be left out',
    example: 'Example',
    inWords: 'in words',
    most: 'Says at most',
    bits: (bits: number): string =>
      `${String(bits)} bits: one crash in ${String(Math.round(2 ** bits * 10) / 10)} shows it`,
    ask: 'Settled by',
  },
  composites: {
    heading: 'Clauses put together',
    lead: 'Wherever a clause may stand, one of these may stand too, as deep as it takes.',
    weights: {
      all: 'Weighs what its clauses weigh together.',
      any: 'Weighs what the heaviest of those that hold weighs.',
      not: 'Weighs nothing, and shows no line: that something is absent proves little.',
    } as Record<string, string>,
  },
  sections: [
    {
      id: 'names',
      heading: 'Names and globs',
      text: [
        'A name is a kernel symbol without the compiler’s suffixes: `nf_queue`, and not `nf_queue.isra.0`. In it `*` stands for any characters, none included: `bpf_prog_*`. There is no other wildcard; write a list where two names would do.',
        'A list behind a clause means one of these. Only `taint` means all of them, since a machine has several taints at once, and so do `flags` of a module; and `frames` means all of them in this order, where a list within the list means one of these.',
      ],
    },
    {
      id: 'texts',
      heading: 'Texts and expressions',
      text: [
        'A text is looked for as it stands, anywhere in the line, upper and lower case apart. It has three characters or more.',
        'A regular expression is written as `{ pattern: ... }`, in single quotes. It is one of JavaScript, without flags. A named group, `(?<device>\\w{1,32})`, is shown with the evidence.',
        'Every expression needs a text of three characters or more that stands wherever it fits, outside of `[...]` and of what may be missing. Lines without that text are passed over at the speed of a search, so that the number of signatures costs next to nothing.',
        'Every expression must be proven to take time in proportion to the line. `npm run check` proves it, and refuses what it cannot prove. Bound what repeats, `{1,64}` in the place of `+` and `*`, and nest few parts that may be missing.',
      ],
    },
    {
      id: 'weights',
      heading: 'Weights',
      text: [
        'What a clause says is how rare it is, in bits: each bit halves the crashes that are left. It is counted when the site is built, over the samples of all signatures, so that nobody has to guess it. At least {crashes} crashes are counted, as if those that are missing shared nothing.',
        'Some clauses can say only so much, whatever the samples show: a kind is shared by thousands of crashes that nobody sampled, and what tells of the machine tells nothing of the crash. The clauses above name their limits.',
      ],
    },
    {
      id: 'bands',
      heading: 'Bands',
      text: [
        '`confirmed`: all required clauses hold, nothing excludes, and one clause that holds, required or supporting, weighs {discriminating} bits or more. It tells this crash from five of six others.',
        '`consistent`: all required clauses hold and nothing excludes, but other crashes show all that too.',
        '`possible`: a near miss. A required clause does not hold, or an excluding one does. It is shown below the matches with what failed, what the log has instead, and what further data would settle it; three for a report at most, and only those of which a required clause of {discriminating} bits holds.',
        'Of several matches the surer band comes first, then the report that is to be believed first, then the heavier match.',
      ],
    },
    {
      id: 'versions',
      heading: 'Versions',
      text: [
        'Whether a kernel has the bug is no clause. It is told beside the match, from `introducedIn`, `fixedIn` and `notAffected` of the frontmatter: each names a stream (`rhel-7`, `ubuntu-5.4`, `kernel.org`), and the first two a version as its packager writes it. A stream in `notAffected` never had the bug.',
        'Versions are compared as their packager compares them, and within one stream only: a fix in RHEL 7 says nothing about Ubuntu. Within a stream, the updates of RHEL 7.6 are told apart from those of 7.7, and each stable series of kernel.org from the others.',
        'The clause `release` is for something else: a crash that looks different from some release on, or that only one vendor’s kernel can show.',
      ],
    },
  ],
};
