import { rehypeShiki, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { cards } from './scripts/integrations/cards.ts';
import { rehypeBoxes } from './src/highlight/boxes.ts';
import { highlighting } from './src/highlight/config.ts';

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
  integrations: [
    mdx({ optimize: true }),
    cards(),
    // The compiled matchers, `virtual:oopsdex/matchers`, belong here: scripts/integrations/matchers.ts.
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm],
      rehypePlugins: [[rehypeShiki, highlighting], rehypeBoxes],
    }),
  },
  // The policy of every page forbids inline styles and scripts, so that none may be written.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Its helper would build URLs from the base at run time, and the site's base is only known where it is served.
      modulePreload: false,
    },
    worker: { format: 'es' },
  },
});
