import { join } from 'node:path';
import { type ViteDevServer } from 'vite';
import { contentFolder, knowledgeBases, signaturesFolder } from '../../src/site/knowledge.ts';

/** What pages and matchers are made from, as against what an editor leaves beside it. */
const telling = /\.(?:mdx|log)$/;

/**
 * While pages are written: calls back when a page or a sample of any knowledge base is changed, made or removed. Vite itself watches the
 * files that a module was made from, and knows of no others: of no new page, and of no sample.
 */
export function onKnowledgeChange(server: ViteDevServer, root: string, tell: () => void): void {
  const folders = knowledgeBases(root).flatMap(({ folder }) => [
    join(folder, signaturesFolder),
    join(folder, contentFolder),
  ]);
  server.watcher.add(folders);
  server.watcher.on('all', (_event, file) => {
    if (telling.test(file) && folders.some((folder) => file.startsWith(folder))) tell();
  });
}

/** Makes a virtual module anew when the knowledge changes. */
export function keepFresh(server: ViteDevServer, root: string, moduleId: string): void {
  onKnowledgeChange(server, root, () => {
    for (const { moduleGraph } of Object.values(server.environments)) {
      const made = moduleGraph.getModuleById(moduleId);
      if (made !== undefined) moduleGraph.invalidateModule(made);
    }
  });
}
