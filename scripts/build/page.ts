import { type AstroIntegration, type AstroPrerenderer } from 'astro';
import { languageCodes } from '../../src/i18n/language-codes.ts';
import { languageOfPath } from '../../src/i18n/prefix.ts';
import { placeholderBase, withRelativeUrls } from './relative.ts';

/** A page as it is written into the site. */
export interface BuiltPage {
  /** From the site's root: `signatures/x/index.html`. */
  file: string;
  html: string;
}

/** `/__oopsdex_base__/signatures/x/` is written to `signatures/x/index.html`; the page for missing addresses to `404.html`. */
function fileOf(address: string): string {
  const path = new URL(address).pathname.slice(placeholderBase.length);
  return /^404\/?$/.test(path) ? '404.html' : `${path}index.html`;
}

/** The pages of one language behind those of the other, so that whatever is made of all pages of a language can be made while the next is rendered. */
async function byLanguage(
  paths: ReturnType<AstroPrerenderer['getStaticPaths']>,
): ReturnType<AstroPrerenderer['getStaticPaths']> {
  const languages = Map.groupBy(await paths, ({ pathname }) => languageOfPath(pathname.replace(/^\//, '')));
  return languageCodes.flatMap((code) => languages.get(code) ?? []);
}

/**
 * Makes the URLs of each page relative, and hands the page on, when it has been rendered and before it is written: what is to be made of it
 * need not read it again, and can be made while the next ones are rendered. `hand` may wait, and then so does the rendering.
 */
export function eachPage(hand: (page: BuiltPage) => Promise<void>): AstroIntegration {
  return {
    name: 'oopsdex:each-page',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((renderer) => ({
          ...renderer,
          name: 'oopsdex:each-page',
          getStaticPaths: () => byLanguage(renderer.getStaticPaths()),
          render: async (request, options) => {
            const rendered = await renderer.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const file = fileOf(request.url);
            const html = withRelativeUrls(await response.text(), file);
            await hand({ file, html });
            return new Response(html, response);
          },
        }));
      },
    },
  };
}
