import { mdxToJs } from 'satteri';

/**
 * Whether a write-up holds what only Astro can render: a component, an expression, an import, a picture of its own. One that cannot be read
 * is left to Astro as well, which tells the file and the line.
 */
export function needsAstro(text: string): boolean {
  let found = false;
  const find = (): void => {
    found = true;
  };
  const finder = {
    name: 'oopsdex:finder',
    mdxjsEsm: find,
    mdxFlowExpression: find,
    mdxTextExpression: find,
    mdxJsxFlowElement: find,
    mdxJsxTextElement: find,
    image: find,
    imageReference: find,
  };
  try {
    mdxToJs(text, { mdastPlugins: [finder] });
  } catch {
    return true;
  }
  return found;
}
