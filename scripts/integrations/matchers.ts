import { resolve } from 'node:path';
import { type AstroIntegration } from 'astro';
import { type Plugin } from 'vite';
import { bundleModule } from '../../src/matcher/compile/compile.ts';
import { root } from '../knowledge/bases.ts';
import { bundleOf } from '../knowledge/bundle.ts';
import { heldKnowledge } from '../knowledge/held.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { keepFresh } from './fresh.ts';

const virtualId = 'virtual:oopsdex/matchers';
const resolvedId = `\0${virtualId}`;

/** Serves the compiled matchers of all signatures as one JavaScript module. */
export function matcherPlugin(): Plugin {
  return {
    name: 'oopsdex:matchers',
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    configureServer: (server) => {
      keepFresh(server, root, resolvedId);
    },
    load(id) {
      if (id !== resolvedId) return null;
      const held = heldKnowledge();
      if (held !== null) return bundleModule(held.bundle);
      const { signatures, problems } = readSignatures(root);
      const [first] = problems;
      if (first !== undefined) {
        // While pages are written, what is shown is the page with the mistake, and not this plugin.
        const file = resolve(root, first.file);
        const { line = 1, column = 1 } = first.place ?? {};
        this.error({ message: problems.map(formatProblem).join('\n'), id: file, loc: { file, line, column } });
      }
      return bundleModule(bundleOf(root, signatures));
    },
  };
}

/** Compiles the matchers when the site is built; the worker imports them too, and a worker's build takes its own plugins. */
export function matchers(): AstroIntegration {
  return {
    name: 'oopsdex:matchers',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [matcherPlugin()], worker: { plugins: () => [matcherPlugin()] } } });
      },
    },
  };
}
