import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { languageCodes } from '../../src/i18n/language-codes.ts';
import { heldKnowledge } from '../knowledge/held.ts';
import { readSignatures, type SignatureFiles } from '../knowledge/signatures.ts';
import { keepFresh } from './fresh.ts';
import { noteIn } from '../../src/matcher/schema/notes.ts';
import { type Translation } from '../../src/matcher/schema/signature.ts';
import { type Card } from '../../src/site/card.ts';

/** One for each language: `virtual:oopsdex/cards/zh-cn`. */
const moduleName = 'virtual:oopsdex/cards/';
/** Vite's mark for a module that no other plugin may read from disk. */
const resolvedName = `\0${moduleName}`;

/** What the result view shows of a signature, by its id: in the language where it is translated, else in English. */
export function cardsOf(signatures: SignatureFiles[], language: string): Record<string, Card> {
  return Object.fromEntries(
    signatures.map((files) => {
      const { id, kind, references, ...original } = files.signature;
      const translation = files.translated.get(language);
      const { title, summary, doNow } = translation ?? original;
      const because = translation === undefined ? {} : reasonsIn(files, translation);
      const reasons = Object.keys(because).length === 0 ? {} : { because };
      return [id, { title, summary, kind, doNow, references: references.length, ...reasons }];
    }),
  );
}

/** Why the clauses of a matcher rule its signature out, as a translation says it. */
function reasonsIn({ signature }: SignatureFiles, { notes }: Translation): Record<string, string> {
  return Object.fromEntries(
    signature.match.excluding.flatMap(({ because }) =>
      because === undefined ? [] : [[because, noteIn(notes, because)] as const],
    ),
  );
}

export function cardsPlugin(root: string): Plugin {
  return {
    name: 'oopsdex:cards',
    resolveId: (id) => (id.startsWith(moduleName) ? `\0${id}` : null),
    configureServer: (server) => {
      for (const language of languageCodes) keepFresh(server, root, resolvedName + language);
    },
    load(id) {
      if (!id.startsWith(resolvedName)) return null;
      const { signatures } = heldKnowledge() ?? readSignatures(root);
      return `export default ${JSON.stringify(cardsOf(signatures, id.slice(resolvedName.length)))};`;
    },
  };
}

/** Provides `virtual:oopsdex/cards/...` to the page and to workers. */
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
