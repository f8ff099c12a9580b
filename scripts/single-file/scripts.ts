import { join } from 'node:path';
import { build } from 'vite';
import { cardsPlugin } from '../integrations/cards.ts';
import { matcherPlugin } from '../integrations/matchers.ts';
import { sitePlugin } from '../integrations/site.ts';

/** The scripts of the single file. */
export interface Scripts {
  /** The page's own. */
  page: string;
  /** The worker's, which starts from its text. */
  engine: string;
}

/** One script without imports, from an entry below `src`. */
async function bundled(root: string, entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [matcherPlugin(), cardsPlugin(root), sitePlugin(root)],
    oxc: { typescript: { onlyRemoveTypeImports: false } },
    build: {
      write: false,
      modulePreload: false,
      // The styles are those of the built site.
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(root, 'src', entry),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const scripts = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
  const [script, ...others] = scripts;
  if (script === undefined || others.length > 0)
    throw new Error(`${entry}: expected one script, got ${String(scripts.length)}`);
  return script;
}

/** Bundles the page's script and the worker's, each into one text. */
export async function buildScripts(root: string): Promise<Scripts> {
  return {
    page: await bundled(root, 'single-file/start.ts'),
    engine: await bundled(root, 'analyser/worker/worker.ts'),
  };
}
