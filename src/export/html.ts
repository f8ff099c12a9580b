import { type Block, type Inline, type Item, type LogLine, type Report } from './report.ts';
import { style } from './html-style.ts';
import { visible } from './visible.ts';

/** Nothing is loaded and nothing runs, whatever the text says. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Only addresses of the web, whatever is given. */
const address = (href: string): string => (/^(?:https?|file):/i.test(href) ? escaped(href) : '#');

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  if ('kernel' in part) return `<code>${escaped(part.kernel)}</code>`;
  return `<a href="${address(part.href)}">${escaped(part.text)}</a>`;
}

const sentence = (content: readonly Inline[]): string => content.map(inline).join('');

const item = ({ content, code }: Item): string =>
  `<li>${sentence(content)}${code === undefined ? '' : `<pre>${escaped(code)}</pre>`}</li>`;

function logLine({ number, text, evidence, gap }: LogLine): string {
  const own = `<span class="number">${String(number)}</span>${evidence ? `<mark>${escaped(text)}</mark>` : escaped(text)}`;
  return gap ? `<span class="number">...</span>\n${own}` : own;
}

function block(own: Block): string {
  switch (own.type) {
    case 'heading':
      return `<h2>${escaped(own.text)}</h2>`;
    case 'paragraph':
      return `<p>${sentence(own.content)}</p>`;
    case 'list': {
      const tag = own.ordered ? 'ol' : 'ul';
      return `<${tag}>${own.items.map(item).join('')}</${tag}>`;
    }
    case 'facts':
      return `<table>${own.rows.map(({ term, content }) => `<tr><th scope="row">${escaped(term)}</th><td>${sentence(content)}</td></tr>`).join('')}</table>`;
    case 'kernel':
      return `<pre>${escaped(own.text)}</pre>`;
    case 'log':
      return `<pre>${own.lines.map(logLine).join('\n')}</pre>`;
  }
}

/** A report as one page that needs no other file and no server. */
export function htmlOf({ language, title, blocks }: Report): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(block).join('\n')}
</main>
</body>
</html>
`;
}
