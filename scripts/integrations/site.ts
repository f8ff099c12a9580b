import { fileURLToPath } from 'node:url';
import { type AstroIntegration } from 'astro';
import { type Plugin } from 'vite';
import { readSiteConfig } from '../knowledge/config.ts';
import { formatProblem } from '../knowledge/problem.ts';

const moduleName = 'virtual:oopsdex/site';
/** Vite's mark for a module that no other plugin may read from disk. */
const resolvedName = `\0${moduleName}`;

export function sitePlugin(root: string): Plugin {
  return {
    name: 'oopsdex:site',
    resolveId: (id) => (id === moduleName ? resolvedName : null),
    load(id) {
      if (id !== resolvedName) return null;
      const { site, problems } = readSiteConfig(root);
      if (site === null) throw new Error(problems.map(formatProblem).join('\n'));
      const { config, file, logo } = site;
      if (file !== null) this.addWatchFile(file);
      const { title, support = null, languages } = config;
      const text = config.logo !== undefined && 'text' in config.logo ? { text: config.logo.text } : null;
      const data = `...${JSON.stringify({ title, logo: text, support, languages })}`;
      if (logo === null) return `export default { ${data} };`;
      // Vite copies the picture into the site and knows its address.
      return `import url from ${JSON.stringify(`${logo}?url`)};\nexport default { ${data}, logo: { url } };`;
    },
  };
}

/** Provides `virtual:oopsdex/site`: what `oopsdex.config.yaml` says. */
export function site(): AstroIntegration {
  return {
    name: 'oopsdex:site',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [sitePlugin(fileURLToPath(config.root))] } });
      },
    },
  };
}
