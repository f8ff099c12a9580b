import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration } from 'astro';
import { type Plugin } from 'vite';
import { knowledgeBases } from '../../src/site/knowledge.ts';
import { readWritten } from '../check/knowledge.ts';
import { heldKnowledge } from '../knowledge/held.ts';
import { onKnowledgeChange } from './fresh.ts';
import { overlayOf } from './overlay.ts';

/** A page outside of the project has no `node_modules` above it: what it imports by name is the project's. */
function packagesOf(root: string, folders: readonly string[]): Plugin {
  return {
    name: 'oopsdex:knowledge',
    enforce: 'pre',
    resolveId(source, importer, options) {
      const byName = /^[\w@]/.test(source);
      if (!byName || importer === undefined || !folders.some((folder) => importer.startsWith(`${folder}/`)))
        return null;
      return this.resolve(source, join(root, 'package.json'), { ...options, skipSelf: true });
    },
  };
}

/**
 * Astro loads a page anew when its file changes; a sample is read with it, and is no file of Astro's. A page with a mistake it tells of in the
 * terminal and keeps as it was: the browser shows the mistake instead, after a reload too, until it is mended.
 */
function reload(root: string): Plugin {
  return {
    name: 'oopsdex:reload',
    configureServer: (server) => {
      // A build has such a server too, for a moment; what it is made from was checked before.
      if (heldKnowledge() !== null) return;
      const { hot } = server.environments.client;
      let { problems } = readWritten(root);
      onKnowledgeChange(server, root, () => {
        ({ problems } = readWritten(root));
        hot.send(problems.length === 0 ? { type: 'full-reload' } : overlayOf(root, problems));
      });
      hot.on('vite:client:connect', (_data, client) => {
        if (problems.length > 0) client.send(overlayOf(root, problems));
      });
    },
  };
}

/** Renders the pages of the knowledge bases that `KB` names, in a build and while they are written. */
export function knowledge(): AstroIntegration {
  return {
    name: 'oopsdex:knowledge',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const folders = knowledgeBases(root).map(({ folder }) => folder);
        updateConfig({
          vite: {
            plugins: [packagesOf(root, folders.slice(1)), reload(root)],
            server: { fs: { allow: folders } },
          },
        });
      },
    },
  };
}
