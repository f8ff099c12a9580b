import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { analyseStream } from '../../src/analyser/reading/analyse-stream.ts';
import { type LineSink, lineSplitter } from '../../src/log/bytes/lines.ts';
import { rowOf } from '../../src/log/lines/row.ts';
import { scanner } from '../../src/log/scan/scan.ts';
import { wordTable } from '../../src/log/scan/word-table.ts';
import { searchedWords } from '../../src/log/scan/words.ts';
import { containerTally } from '../../src/log/lines/tally.ts';
import { unwrap } from '../../src/log/lines/unwrap.ts';
import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { bundleOf } from '../knowledge/bundle.ts';
import { readFilePieces } from '../analyse/read-file.ts';
import { root } from '../knowledge/bases.ts';
import { runCommandLine } from './command-line.ts';
import { denseText, repeated } from './dense-log.ts';
import { type Figure, figure, median } from './figure.ts';
import { hasRipgrep, ripgrepMissing, runRipgrep, writeWords } from './ripgrep.ts';
import { soundSignatures } from './sound-signatures.ts';
import { printedCrashes, sparseLog } from './sparse-log.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { writeFile } from './write-file.ts';

type Print = (figure: Figure) => void;

/** A way to go through a file, or a part of the way. */
type Way = (file: string) => void | Promise<void>;

const megabyte = 1e6;

/** A sparse log has this size, in MB, and holds so many crashes; others have as many for each megabyte. */
const sparseSize = 256;
const sparseCrashes = 300;

const denseSize = 64;

/** Sizes by which it is told whether the time grows with the size alone, in MB; the small ones are told, and not judged: what is done once is most of them. */
const sizes = [1, 4, 16, 64, 256, 1024];
const smallestJudged = 16;

const comparedRuns = 5;
const runs = 3;

async function timed(way: Way, file: string): Promise<number> {
  const started = performance.now();
  await way(file);
  return performance.now() - started;
}

/** The median time of each way in ms. They take turns, so that what else the machine does meets all of them. */
async function timesOf<Name extends string>(
  ways: Record<Name, Way>,
  file: string,
  count: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(ways) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run < count; run += 1) {
    for (const name of names) times.get(name)?.push(await timed(ways[name], file));
  }
  return Object.fromEntries([...times].map(([name, taken]) => [name, median(taken)])) as Record<Name, number>;
}

function wholeWith(bundle: MatcherBundle): Way {
  return async (file) => {
    await analyseStream(file, readFilePieces(file), bundle);
  };
}

const readOnly: Way = async (file) => {
  let bytes = 0;
  for await (const piece of readFilePieces(file)) bytes += piece.length;
  if (bytes === 0) throw new Error(`${file} is empty`);
};

/** Reading, and the scan with a sink that decides what is decoded. */
function scanInto(sinkOf: () => LineSink): Way {
  return async (file) => {
    const { push, end } = lineSplitter(scanner(wordTable(searchedWords)), sinkOf());
    for await (const piece of readFilePieces(file)) push(piece);
    end();
  };
}

const scanOnly = scanInto(() => ({ take: () => undefined, wantsAll: () => false }));

/** All lines decoded and freed of their prefixes in the thorough way, which plain lines are spared. */
const unwrapAll = scanInto(() => {
  const tally = containerTally();
  return { take: (line) => unwrap(rowOf(line), tally), wantsAll: () => true };
});

/** A sparse log of a size in MB. */
function writeSparse(folder: string, size: number): string {
  const file = join(folder, `sparse-${String(size)}.log`);
  console.error(`read: writes a sparse log of ${String(size)} MB`);
  const count = Math.ceil((size / sparseSize) * sparseCrashes);
  writeFile(file, sparseLog(size * megabyte, count, printedCrashes()));
  return file;
}

async function benchSparse(print: Print, folder: string, whole: Way): Promise<void> {
  const file = writeSparse(folder, sparseSize);
  const name = `sparse log of ${String(sparseSize)} MB`;
  const words = join(folder, 'words');
  writeWords(words);
  await readOnly(file);
  console.error(`read: analyses it, ${String(comparedRuns)} times each way`);
  if (hasRipgrep()) {
    const rg: Way = (log) => {
      runRipgrep(words, log);
    };
    const times = await timesOf({ whole, rg, commandLine: runCommandLine }, file, comparedRuns);
    print(
      figure(`${name}: analysis against rg -c -F -f with the same words`, times.whole / times.rg, 'ratio', {
        limit: 1.5,
      }),
    );
    print(figure(`${name}: command line against rg`, times.commandLine / times.rg, 'ratio'));
    print(figure(`${name}: rg`, times.rg, 'ms'));
    print(figure(`${name}: command line`, times.commandLine, 'ms'));
  } else {
    console.error(ripgrepMissing);
    process.exitCode = 1;
  }
  await printSplit(
    print,
    name,
    { 'reading alone': readOnly, 'reading and scan': scanOnly, 'whole analysis': whole },
    file,
  );
  rmSync(file);
}

async function benchDense(print: Print, folder: string, whole: Way): Promise<void> {
  const { text, source } = denseText();
  const file = join(folder, 'dense.log');
  console.error(`read: writes and analyses a dense log of ${String(denseSize)} MB, from ${source}`);
  const size = writeFile(file, repeated(text, denseSize * megabyte));
  const name = `dense log of ${String(denseSize)} MB`;
  await whole(file);
  const times = await timesOf({ whole }, file, runs);
  print(figure(`${name}, ${source}`, size / megabyte / (times.whole / 1000), 'MB/s', { least: 40 }));
  const ways = {
    'reading alone': readOnly,
    'reading and scan': scanOnly,
    'reading, scan and thorough unwrapping': unwrapAll,
  };
  await printSplit(print, name, { ...ways, 'whole analysis': whole }, file);
  rmSync(file);
}

async function printSplit(print: Print, name: string, ways: Record<string, Way>, file: string): Promise<void> {
  for (const [part, time] of Object.entries(await timesOf(ways, file, runs)))
    print(figure(`${name}: ${part}`, time, 'ms'));
}

async function benchSizes(print: Print, folder: string, whole: Way): Promise<void> {
  const judged: number[] = [];
  for (const size of sizes) {
    const file = writeSparse(folder, size);
    await readOnly(file);
    const { whole: time } = await timesOf({ whole }, file, runs);
    print(figure(`sparse log of ${String(size)} MB`, size / (time / 1000), 'MB/s'));
    if (size >= smallestJudged) judged.push(time / size);
    rmSync(file);
  }
  const name = `time of a byte, largest against smallest, ${String(smallestJudged)} MB and more`;
  print(figure(name, Math.max(...judged) / Math.min(...judged), 'ratio', { limit: 1.5 }));
}

/** How fast logs are read and looked up. */
export async function benchRead(print: Print): Promise<void> {
  const whole = wholeWith(bundleOf(root, soundSignatures()));
  await inTemporaryFolder(async (folder) => {
    const small = writeSparse(folder, 4);
    await whole(small);
    rmSync(small);
    await benchSparse(print, folder, whole);
    await benchDense(print, folder, whole);
    await benchSizes(print, folder, whole);
  });
}
