import { type AstroIntegration } from 'astro';
import { type Plugin } from 'vite';
import { bundleModule } from '../../src/matcher/compile/compile.ts';
import { root } from '../knowledge/bases.ts';
import { bundleOf } from '../knowledge/bundle.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readSignatures } from '../knowledge/signatures.ts';
import { keepFresh } from './fresh.ts';

const virtualId = 'virtual:oopsdex/matchers';
const resolvedId = `\0${virtualId}`;

/** Serves the compiled matchers of all signatures as one JavaScript module. */
function matcherPlugin(): Plugin {
  return {
    name: 'oopsdex:matchers',
    resolveId: (id) => (id === virtualId ? resolvedId : null),
    configureServer: (server) => {
      keepFresh(server, root, resolvedId);
    },
    load(id) {
      if (id !== resolvedId) return null;
      const { signatures, problems } = readSignatures(root);
      if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
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
