import { type AstroIntegration, type AstroPrerenderer, type RouteData } from 'astro';
import { expect, test } from 'vitest';
import { eachPage } from './page.ts';
import { placeholderBase as base } from './relative.ts';

/** What such an integration makes of a renderer. */
function rendererOf({ hooks }: AstroIntegration, render: AstroPrerenderer['render']): AstroPrerenderer {
  let made: AstroPrerenderer | undefined;
  const renderer = { name: 'given', render } as AstroPrerenderer;
  void hooks['astro:build:start']?.({
    logger: {} as never,
    setPrerenderer: (set) => {
      made = typeof set === 'function' ? set(renderer) : set;
    },
  });
  if (made === undefined) throw new Error('no renderer was set');
  return made;
}

const options = { routeData: {} as RouteData };

const pageAt = (path: string): Request => new Request(`http://localhost${base}${path}`);

test.each([
  ['signatures/x/', '../../'],
  ['', './'],
  ['404/', './'],
])('the URLs of a page are relative before it is written: %s', async (path, root) => {
  const { render } = rendererOf(
    eachPage(() => undefined),
    () => Promise.resolve(new Response(`<a href="${base}">`, { status: 404 })),
  );
  const response = (await render(pageAt(path), options)) as Response;
  expect([response.status, await response.text()]).toEqual([404, `<a href="${root}">`]);
});

test('a page is told when it is written, and that is before the next one is rendered', async () => {
  const told: string[] = [];
  const pages = eachPage((file) => told.push(file));
  const { render } = rendererOf(pages, () => Promise.resolve(new Response('')));
  await render(pageAt(''), options);
  expect(told).toEqual([]);
  await render(pageAt('signatures/x/'), options);
  expect(told).toEqual(['index.html']);
  await render(pageAt('404/'), options);
  await pages.hooks['astro:build:done']?.({} as never);
  expect(told).toEqual(['index.html', 'signatures/x/index.html', '404.html']);
});
