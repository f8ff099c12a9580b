import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UnreadableArchive, UnreadableInput } from '../../src/kernel/refusals.ts';
import { firstFailure, idFor } from '../../src/author/choose.ts';
import { isCommonByRule } from '../../src/author/matcher-of.ts';
import { writePage } from '../../src/author/write-page.ts';
import { type Subject } from '../../src/kernel/event.ts';
import { discriminating } from '../../src/matcher/runtime/band.ts';
import { weightIn } from '../../src/matcher/compile/rarity.ts';
import { idSchema } from '../../src/matcher/schema/signature.ts';
import { knowledgeBases, signaturesFolder } from '../../src/site/knowledge.ts';
import { crashesOf, isMatch, readSamples } from '../knowledge/samples.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { readSampleLog, type Sample } from './sample.ts';

export const usage =
  'usage: npm run new -- [--from LOG [--event N]] [--id ID] [--kb FOLDER]   (without --from an empty form, which needs --id)';

/** What makes the command stop, in one sentence for the user. */
export class Refused extends Error {}

interface Order {
  from: string | undefined;
  /** 1-based, as a reader counts. */
  event: number | null;
  id: string | undefined;
  kb: string | undefined;
}

function readOrder(args: readonly string[]): Order {
  const options = {
    from: { type: 'string' },
    event: { type: 'string' },
    id: { type: 'string' },
    kb: { type: 'string' },
  } as const;
  try {
    const { from, event, id, kb } = parseArgs({ args: [...args], options }).values;
    if (event !== undefined && !/^[1-9]\d*$/.test(event))
      throw new Refused(`--event is a number from 1 on, not "${event}"`);
    return { from, event: event === undefined ? null : Number(event), id, kb };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${error instanceof Error ? error.message : String(error)}; ${usage}`, { cause: error });
  }
}

async function sampleFrom(file: string): Promise<Sample> {
  try {
    const sample = await readSampleLog(file);
    if (sample === null) throw new Refused(`${file}: holds no crash that could be read`);
    return sample;
  } catch (error) {
    if (
      error instanceof UnreadableInput ||
      error instanceof UnreadableArchive ||
      (error instanceof Error && 'syscall' in error)
    )
      throw new Refused(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}

function chosen({ subjects }: Sample, wanted: number | null): { subject: Subject; number: number } {
  const index = wanted === null ? firstFailure(subjects) : wanted - 1;
  const subject = subjects[index];
  if (subject === undefined)
    throw new Refused(
      `the log holds ${String(subjects.length)} events, so that there is no event ${String(index + 1)}`,
    );
  return { subject, number: index + 1 };
}

/** A function that the samples of several signatures have in their traces tells little; one that only few may have is judged by its name. */
function commonIn(root: string): (name: string) => boolean {
  const { signatures: read, problems } = readSignatures(root);
  // A page that is only begun may lack its sample.
  const signatures = read.filter(({ folder }) => !problems.some(({ file }) => file.startsWith(`${folder}/`)));
  const weigh = weightIn(crashesOf(readSamples(root, signatures, isMatch), signatures));
  return (name) => isCommonByRule(name) || weigh({ frames: [name] }) < discriminating;
}

/** An id that is one, and that no knowledge base has. */
function freeFolder(root: string, id: string, kb: string | undefined): string {
  const { error } = idSchema.safeParse(id);
  if (error) throw new Refused(`"${id}" is no id: expected ${error.issues[0]?.message ?? 'another'}`);
  const base = kb === undefined ? root : resolve(root, kb);
  const bases = [...knowledgeBases(root).map(({ folder }) => folder), base];
  const taken = bases.map((folder) => join(folder, signaturesFolder, id)).find((folder) => existsSync(folder));
  if (taken !== undefined) throw new Refused(`${relative(root, taken)} is there already; choose another --id`);
  return join(base, signaturesFolder, id);
}

/**
 * Makes the folder of a signature, and tells what the author has to know, one sentence each.
 *
 * @throws Refused
 */
export async function makeSignature(root: string, args: readonly string[], today: string): Promise<string[]> {
  const { from, event, id, kb } = readOrder(args);
  const sample = from === undefined ? null : await sampleFrom(resolve(root, from));
  const crash = sample === null ? null : chosen(sample, event);
  const name = id ?? (crash === null ? undefined : idFor(crash.subject));
  if (name === undefined) throw new Refused(`an empty form needs --id; ${usage}`);
  const folder = freeFolder(root, name, kb);
  const form = sample?.form ?? 'as-printed';
  const file = `${form}.log`;
  mkdirSync(join(folder, 'samples'), { recursive: true });
  if (sample !== null) writeFileSync(join(folder, 'samples', file), sample.bytes);
  writeFileSync(
    join(folder, 'index.mdx'),
    writePage({ subject: crash?.subject ?? null, sample: { file, form }, today, isCommon: commonIn(root) }),
  );
  const shown = relative(root, folder);
  return [
    `Made ${shown}/index.mdx${crash === null ? '' : ` from: ${crash.subject.event.title}`}`,
    ...(sample === null || crash === null
      ? [`Put a log into ${shown}/samples/${file}.`]
      : [
          ...(sample.subjects.length > 1
            ? [
                `The log holds ${String(sample.subjects.length)} events; this is event ${String(crash.number)}. --event takes another.`,
              ]
            : []),
          `The log is stored as it was given, in ${shown}/samples/${file}: take out host names, addresses and names of people before you share it.`,
        ]),
    'Fill in what is marked TODO; npm run check tells what is left.',
  ];
}
