/** A piece of a search excerpt. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);

/**
 * Takes Pagefind's excerpt apart: escaped text with `<mark>` around what was found. It is shown as text nodes, so that nothing that an
 * index says can become an element of the page.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      return { text: decode(marked ?? piece), marked: marked !== undefined };
    })
    .filter(({ text }) => text !== '');
}
