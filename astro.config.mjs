import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cards } from './scripts/integrations/cards.ts';
import { knowledge } from './scripts/integrations/knowledge.ts';
import { matchers } from './scripts/integrations/matchers.ts';
import { site } from './scripts/integrations/site.ts';
import { processing } from './src/write-up/processing.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Whitespace between inline elements is part of a sentence; 'jsx', the default, drops it at line ends.
  compressHTML: true,
  devToolbar: { enabled: false },
  i18n: {
    defaultLocale: 'en',
    locales: ['en', { path: 'zh-cn', codes: ['zh-CN'] }],
  },
  integrations: [mdx({ optimize: true }), knowledge(), site(), cards(), matchers()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri(processing),
  },
  // The policy of every page forbids inline styles and scripts, so that none may be written.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Its helper would build URLs from the base at run time, and the site's base is only known where it is served.
      modulePreload: false,
    },
    worker: {
      format: 'es',
      // The engine and its parts stand apart from the scripts of the pages. The matchers grow with the knowledge base, the engine does not.
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [{ name: 'matchers', test: /oopsdex\/matchers$/ }] },
          entryFileNames: '_astro/engine/[name]-[hash].js',
          chunkFileNames: '_astro/engine/[name]-[hash].js',
        },
      },
    },
    // `import { type Clause } from './clauses.ts'` is a type and nothing else: without this the bundle would hold that module, and zod with it.
    oxc: { typescript: { onlyRemoveTypeImports: false } },
  },
});
