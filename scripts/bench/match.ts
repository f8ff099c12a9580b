import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { readLog } from '../../src/log/read.ts';
import { type Subject } from '../../src/kernel/event.ts';
import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { bundleModule, compile } from '../../src/matcher/compile/compile.ts';
import { findMatches } from '../../src/matcher/runtime/find-matches.ts';
import { launchOptions } from '../chromium/launch.ts';
import { root } from '../knowledge/bases.ts';
import { crashesOf, isMatch, readSamples } from '../knowledge/samples.ts';
import { readSample, type SignatureFiles } from '../knowledge/signatures.ts';
import { serve } from '../server/serve.ts';
import { type Figure, figure, median } from './figure.ts';
import { soundSignatures } from './sound-signatures.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { variedSignatures } from './varied-signatures.ts';

const sizes = [100, 1000, 10_000];
const largest = 10_000;

const rounds = 9;
/** Every event is matched so often in a round. */
const repeats = 20;

/** Every event of every sample. */
function sampleSubjects(files: readonly SignatureFiles[]): Subject[] {
  return files.flatMap(({ signature, folder }) =>
    signature.samples.flatMap(({ file }) => readLog(new TextDecoder().decode(readSample(root, folder, file))).subjects),
  );
}

/** Microseconds for one event. */
function timeOf(bundle: MatcherBundle, subjects: readonly Subject[]): number {
  const started = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) for (const subject of subjects) findMatches([subject], bundle);
  return ((performance.now() - started) * 1000) / (repeats * subjects.length);
}

/** The median for each size; they take turns, so that what else the machine does meets all of them. */
function timesOf(bundles: readonly MatcherBundle[], subjects: readonly Subject[]): number[] {
  const times = bundles.map((): number[] => []);
  // The first round makes the bundles ready, and the code warm.
  for (let round = 0; round <= rounds; round += 1)
    bundles.forEach((bundle, index) => {
      const time = timeOf(bundle, subjects);
      if (round > 0) times[index]?.push(time);
    });
  return times.map(median);
}

const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;

/** The matcher as the browser loads it: what finds matches, and what it needs of the kernel's words. */
async function matcherScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // As the site is built: imports of types alone keep no module.
    oxc: { typescript: { onlyRemoveTypeImports: false } },
    root,
    build: {
      write: false,
      lib: { entry: join(root, 'src', 'matcher', 'runtime', 'find-matches.ts'), formats: ['es'], fileName: 'matcher' },
      minify: true,
      target: 'es2022',
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const script = outputs.find((each) => each.type === 'chunk');
  if (script === undefined) throw new Error('the matcher was not built');
  return script.code;
}

/** From the first byte of the scripts to the first match, in ms, in a fresh page of Chromium. */
async function timesInChromium(script: string, bundle: string, subject: Subject): Promise<number[]> {
  const times: number[] = [];
  await inTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title>');
    writeFileSync(join(folder, 'matcher.js'), script);
    writeFileSync(join(folder, 'bundle.js'), bundle);
    const served = await serve({ directory: folder });
    const browser = await chromium.launch(launchOptions(process.env));
    try {
      for (let run = 0; run < 5; run += 1) {
        const page = await browser.newPage();
        await page.goto(served.url);
        times.push(await page.evaluate(firstMatch, { event: subject.event, lines: [...subject.lines] }));
        await page.close();
      }
    } finally {
      await browser.close();
      await served.close();
    }
  });
  return times;
}

/** Runs in the page. */
async function firstMatch({ event, lines }: Pick<Subject, 'event' | 'lines'>): Promise<number> {
  const texts = lines.map(({ text }) => text);
  const subject: Subject = { event, lines, texts, stacks: [], boot: 0, earlier: [] };
  const started = performance.now();
  const [matcher, bundle] = (await Promise.all([
    import(new URL('matcher.js', location.href).href),
    import(new URL('bundle.js', location.href).href),
  ])) as [{ findMatches: typeof findMatches }, { default: MatcherBundle }];
  if (matcher.findMatches([subject], bundle.default).length === 0) throw new Error('no match');
  return performance.now() - started;
}

/** How matching, loading and compiling grow with the number of signatures. */
export async function benchMatch(print: (figure: Figure) => void): Promise<void> {
  const files = soundSignatures();
  const samples = crashesOf(readSamples(root, files, isMatch), files);
  const real = files.map(({ signature }) => signature);
  const subjects = sampleSubjects(files);
  const bundles = sizes.map((size) => {
    const varied = variedSignatures(real, size);
    const started = performance.now();
    const bundle = compile(varied, samples);
    const seconds = (performance.now() - started) / 1000;
    const bound = size === largest ? { limit: 20 } : {};
    print(figure(`compile ${String(size)} signatures`, seconds, 's', bound));
    return bundle;
  });
  const times = timesOf(bundles, subjects);
  sizes.forEach((size, index) => {
    print(figure(`match one event against ${String(size)} signatures`, times[index] ?? NaN, 'us'));
  });
  const [small = NaN] = times;
  print(
    figure(`match: ${String(largest)} signatures against ${String(sizes[0])}`, (times.at(-1) ?? NaN) / small, 'ratio', {
      limit: 2,
    }),
  );
  const source = bundleModule(bundles.at(-1) ?? compile([]));
  print(
    figure(`bundle of ${String(largest)}, compressed, for each signature`, compressed(source) / largest, 'B', {
      limit: 150,
    }),
  );
  const script = await matcherScript();
  print(figure('matcher: JavaScript of the engine, compressed', compressed(script) / 1000, 'kB', { limit: 45 }));
  const [crash] = subjects;
  if (crash === undefined) throw new Error('the samples hold no crash');
  const inChromium = await timesInChromium(script, source, crash);
  print(
    figure(`load and first match in Chromium, ${String(largest)} signatures, median of 5`, median(inChromium), 'ms', {
      limit: 200,
    }),
  );
}
