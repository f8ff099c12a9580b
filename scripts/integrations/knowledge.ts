import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration } from 'astro';
import { type Plugin } from 'vite';
import { knowledgeBases } from '../../src/site/knowledge.ts';
import { onKnowledgeChange } from './fresh.ts';

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

/** Astro loads a page anew when its file changes; a sample is read with it, and is no file of Astro's. */
function reload(root: string): Plugin {
  return {
    name: 'oopsdex:reload',
    configureServer: (server) => {
      onKnowledgeChange(server, root, () => {
        server.environments.client.hot.send({ type: 'full-reload' });
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
