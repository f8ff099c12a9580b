import { type Block, type Inline, type Item, type LogLine, type Report } from './report.ts';
import { visible } from './visible.ts';

/** What Markdown, or HTML within it, would take for its own. An underscore within a word means nothing, and names are full of them. */
const signs = /[\\`*[\]<|]|~~|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_|&(?=#?\w+;)/g;

const escaped = (text: string): string =>
  visible(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(signs, '\\$&')
    // What begins a heading, a quotation or a list.
    .replace(/^(\s*)([-+=#>])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

/** The longest run of backticks in a text. */
const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** Text of a kernel within a sentence: nothing in it means anything. */
function span(text: string): string {
  const own = visible(text).replaceAll('\n', ' ');
  const ticks = '`'.repeat(longestRun(own) + 1);
  const pad = /^`|`$|^ .* $/.test(own) ? ' ' : '';
  return `${ticks}${pad}${own}${pad}${ticks}`;
}

function fence(text: string): string {
  const own = visible(text);
  const ticks = '`'.repeat(Math.max(3, longestRun(own) + 1));
  return `${ticks}text\n${own.replace(/\n+$/, '')}\n${ticks}`;
}

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  if ('kernel' in part) return span(part.kernel);
  return `[${escaped(part.text)}](<${part.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

const sentence = (content: readonly Inline[]): string => content.map(inline).join('');

function item({ content, code }: Item, mark: string): string {
  const below = code === undefined ? '' : `\n\n${fence(code)}`;
  return `${mark}${sentence(content)}${below.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)}`;
}

/** A bar would end the cell, even within a span of code. */
const cell = (content: readonly Inline[]): string =>
  content.map((part) => (typeof part === 'string' ? inline(part) : inline(part).replaceAll('|', '\\|'))).join('');

const logText = (lines: readonly LogLine[]): string =>
  lines.map(({ text, gap }) => `${gap ? '...\n' : ''}${text}`).join('\n');

function block(own: Block): string {
  switch (own.type) {
    case 'heading':
      return `## ${escaped(own.text)}`;
    case 'paragraph':
      return sentence(own.content);
    case 'list':
      return own.items.map((entry, index) => item(entry, own.ordered ? `${String(index + 1)}. ` : '- ')).join('\n');
    case 'facts':
      return [
        '| | |',
        '|---|---|',
        ...own.rows.map(({ term, content }) => `| ${escaped(term)} | ${cell(content)} |`),
      ].join('\n');
    case 'kernel':
      return fence(own.text);
    case 'log':
      return fence(logText(own.lines));
  }
}

/** A report as Markdown, as trackers of bugs and cases read it. */
export function markdownOf({ title, blocks }: Report): string {
  return `${[`# ${escaped(title)}`, ...blocks.map(block)].join('\n\n')}\n`;
}
