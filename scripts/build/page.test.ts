import { type AstroPrerenderer, type RouteData } from 'astro';
import { expect, test } from 'vitest';
import { type BuiltPage, eachPage } from './page.ts';
import { placeholderBase as base } from './relative.ts';

/** What such an integration makes of a renderer. */
function rendererWith(given: Partial<AstroPrerenderer>, hand: (page: BuiltPage) => Promise<void>): AstroPrerenderer {
  let made: AstroPrerenderer | undefined;
  const renderer = { name: 'given', ...given } as AstroPrerenderer;
  void eachPage(hand).hooks['astro:build:start']?.({
    logger: {} as never,
    setPrerenderer: (set) => {
      made = typeof set === 'function' ? set(renderer) : set;
    },
  });
  if (made === undefined) throw new Error('no renderer was set');
  return made;
}

const options = { routeData: {} as RouteData };

test.each([
  ['signatures/x/', 'signatures/x/index.html', '../../'],
  ['', 'index.html', './'],
  ['404/', '404.html', './'],
])('a page is handed on as it is written: %s', async (path, file, root) => {
  const pages: BuiltPage[] = [];
  const { render } = rendererWith(
    { render: () => Promise.resolve(new Response(`<a href="${base}">`, { status: 404 })) },
    (page) => {
      pages.push(page);
      return Promise.resolve();
    },
  );
  const response = await render(new Request(`http://localhost${base}${path}`), options);
  expect(pages).toEqual([{ file, html: `<a href="${root}">` }]);
  const { status } = response as Response;
  expect([status, await (response as Response).text()]).toEqual([404, `<a href="${root}">`]);
});

test('the pages of a language stand together, in the order that they had', async () => {
  const paths = ['/zh-cn/', '/', '/zh-cn/a/', '/a/', '/zh-cnx/'].map((pathname) => ({
    pathname,
    route: options.routeData,
  }));
  const { getStaticPaths } = rendererWith({ getStaticPaths: () => Promise.resolve(paths) }, () => Promise.resolve());
  const ordered = (await getStaticPaths()).map(({ pathname }) => pathname);
  expect(ordered).toEqual(['/', '/a/', '/zh-cnx/', '/zh-cn/', '/zh-cn/a/']);
});
