import { pathToFileURL } from 'node:url';
import { type SatteriAstroData, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import { evaluate } from 'satteri';
import { processing } from './processing.ts';

/** A write-up as HTML. */
export interface WriteUp {
  html: string;
  headings: MarkdownHeading[];
}

/** What stands for the elements of a text without components: all of it is one fragment, whose HTML is what is wanted. */
const fragment = 'Fragment';
const propertiesOf = (_type: unknown, properties: unknown): unknown => properties;

/** The HTML of a page that `needsAstro` says no of, from its whole text, frontmatter and all. */
export async function htmlOf(text: string, file: string): Promise<WriteUp> {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  const page = await evaluate(text, {
    mdastPlugins: processing.mdastPlugins,
    hastPlugins: [...processing.hastPlugins, satteriHeadingIdsPlugin()],
    features: { ...processing.features, frontmatter: true },
    fileURL: pathToFileURL(file),
    data: { astro },
    optimizeStatic: { component: fragment, prop: 'set:html' },
    Fragment: fragment,
    jsx: propertiesOf,
    jsxs: propertiesOf,
  });
  const render = page['default'] as (options: object) => { 'set:html'?: string };
  return { html: render({ components: { [fragment]: fragment } })['set:html'] ?? '', headings: astro.headings };
}
