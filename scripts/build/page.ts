import { type AstroIntegration } from 'astro';
import { placeholderBase, withRelativeUrls } from './relative.ts';

/** `/__oopsdex_base__/signatures/x/` is written to `signatures/x/index.html`; the page for missing addresses to `404.html`. */
function fileOf(address: string): string {
  const path = new URL(address).pathname.slice(placeholderBase.length);
  return /^404\/?$/.test(path) ? '404.html' : `${path}index.html`;
}

/**
 * Makes the URLs of each page relative before it is written, and tells its file, `signatures/x/index.html`, when it is written: Astro writes
 * a page before it renders the next one.
 */
export function eachPage(tell: (file: string) => void): AstroIntegration {
  let rendered: string | null = null;
  const tellWritten = (): void => {
    if (rendered !== null) tell(rendered);
  };
  return {
    name: 'oopsdex:each-page',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((renderer) => ({
          ...renderer,
          name: 'oopsdex:each-page',
          render: async (request, options) => {
            tellWritten();
            const made = await renderer.render(request, options);
            const response = made instanceof Response ? made : made.response;
            rendered = fileOf(request.url);
            return new Response(withRelativeUrls(await response.text(), rendered), response);
          },
        }));
      },
      'astro:build:done': tellWritten,
    },
  };
}
