import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { readSignatures, type SignatureFiles } from '../knowledge/signatures.ts';
import { keepFresh } from './fresh.ts';
import { type Card } from '../../src/site/card.ts';

const moduleName = 'virtual:oopsdex/cards';
/** Vite's mark for a module that no other plugin may read from disk. */
const resolvedName = `\0${moduleName}`;

/** What the result view shows of a signature, by its id. */
export function cardsOf(signatures: SignatureFiles[]): Record<string, Card> {
  return Object.fromEntries(
    signatures.map(({ signature: { id, title, summary, kind, doNow, references } }) => [
      id,
      { title, summary, kind, doNow, references: references.length },
    ]),
  );
}

export function cardsPlugin(root: string): Plugin {
  return {
    name: 'oopsdex:cards',
    resolveId: (id) => (id === moduleName ? resolvedName : null),
    configureServer: (server) => {
      keepFresh(server, root, resolvedName);
    },
    load(id) {
      if (id !== resolvedName) return null;
      const { signatures } = readSignatures(root);
      return `export default ${JSON.stringify(cardsOf(signatures))};`;
    },
  };
}

/** Provides `virtual:oopsdex/cards` to the page and to workers. */
export function cards(): AstroIntegration {
  return {
    name: 'oopsdex:cards',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: { plugins: [cardsPlugin(root)], worker: { plugins: () => [cardsPlugin(root)] } },
        });
      },
    },
  };
}
