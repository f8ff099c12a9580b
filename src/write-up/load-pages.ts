import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { knowledgeBases } from '../site/knowledge.ts';
import { needsAstro } from './needs-astro.ts';

/** Pages of one sort: where they lie in a knowledge base, and which id each has. */
export interface Pages {
  folder: string;
  pattern: string | string[];
  /** The id of a page by its path from `folder`; null of a file that is none of them. */
  idOf(path: string): string | null;
}

/** Folders of all knowledge bases that hold such pages; Astro's loader warns of a folder that holds none. */
function foldersWith({ folder, idOf }: Pages): string[] {
  return knowledgeBases(process.cwd())
    .map((base) => join(base.folder, folder))
    .filter(
      (path) =>
        existsSync(path) &&
        readdirSync(path, { recursive: true, encoding: 'utf8' }).some(
          (file) => idOf(file.replaceAll('\\', '/')) !== null,
        ),
    );
}

/** Loads pages of all knowledge bases into one collection. */
export function pagesOfAllBases(pages: Pages): Loader {
  return {
    name: 'pages-of-all-knowledge-bases',
    async load(context) {
      context.store.clear();
      const store: LoaderContext['store'] = {
        ...context.store,
        // Each loader takes away what it did not load itself: it must not see the pages of the others.
        keys: () => [],
        // Astro would make two modules of every page, and bundle them all: only a page that needs it is left to it.
        set: ({ body = '', deferredRender, ...entry }) =>
          context.store.set(deferredRender === true && needsAstro(body) ? { ...entry, deferredRender } : entry),
      };
      for (const folder of foldersWith(pages)) {
        const loader = glob({
          base: pathToFileURL(`${folder}/`),
          pattern: pages.pattern,
          generateId: ({ entry }) => pages.idOf(entry) ?? entry,
        });
        await loader.load({ ...context, store });
      }
    },
  };
}
