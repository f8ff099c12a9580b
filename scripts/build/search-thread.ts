import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { doEach } from './helper-thread.ts';
import { type BuiltPage } from './page.ts';
import { searchedText } from './searched-text.ts';

/** What becomes of the pages of one language. */
export interface IndexedTexts {
  /** The ids of the pages by their addresses: `/signatures/x/`. */
  ids: Map<string, string>;
  /** What Pagefind's script reads first. */
  entry: { languages: object };
}

/** Pagefind's ready-made interfaces, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** What it says of its indexes. */
const entryName = 'pagefind-entry.json';

/** What stands before the data of a page in Pagefind's files. */
const fragmentMark = 'pagefind_dcd';

const directory = workerData as string;
const problems: string[] = [];
let made: PagefindIndex | undefined;

async function index(): Promise<PagefindIndex> {
  if (made !== undefined) return made;
  const { index, errors } = await createIndex();
  if (index === undefined) throw failure(errors);
  return (made = index);
}

const failure = (told: readonly string[]): Error => new Error(`the search index could not be made: ${told.join('; ')}`);

async function addPage(page: BuiltPage): Promise<void> {
  const content = searchedText(page);
  if (content === null) return;
  problems.push(...(await (await index()).addHTMLFile({ sourcePath: page.file, content })).errors);
}

/** Writes the index of all pages that were added. */
async function writeIndex(): Promise<IndexedTexts> {
  const { files, errors } = await (await index()).getFiles();
  problems.push(...errors);
  if (problems.length > 0) throw failure(problems);
  const texts: IndexedTexts = { ids: new Map(), entry: { languages: {} } };
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    if (path === entryName) texts.entry = JSON.parse(Buffer.from(content).toString('utf8')) as IndexedTexts['entry'];
    const target = join(directory, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) texts.ids.set(addressIn(content), id);
  }
  await close();
  return texts;
}

/** The address that a page's file in the index tells. */
function addressIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  const { url } = JSON.parse(text.slice(fragmentMark.length)) as { url: string };
  return url;
}

doEach(addPage, writeIndex);
