import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SearchIndex } from '../../src/search/entry.ts';
import { indexId } from '../../src/single-file/stored-index.ts';
import { engineId } from '../../src/single-file/spawn.ts';
import { languageCodes } from '../../src/i18n/language-codes.ts';
import { languageOfPath } from '../../src/i18n/prefix.ts';
import { type BuiltPage, pageFiles, pageOf, pathOfPage, stylesOf } from './pages.ts';
import { type Scripts } from './scripts.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Within a script element its end tag would end it, wherever it stands in a string; JavaScript reads `<\/` as `</`. */
const withinScript = (script: string): string => script.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');

/** Where a language begins. */
const isHome = (path: string): boolean => path === '' || languageCodes.some((code) => path === `${code}/`);

/**
 * The whole site as one document, in pieces: a large site is longer than a text may be. Its policy allows the scripts and styles that stand in
 * it, by their hashes, a worker from a text, and no connection to anywhere.
 */
export function* singleDocument(directory: string, about: SearchIndex, { page, engine }: Scripts): Generator<string> {
  const files = pageFiles(directory);
  const htmlOf = (file: string): string => readFileSync(join(directory, file), 'utf8');
  const builtPage = (file: string): BuiltPage => pageOf(htmlOf(file), pathOfPage(file));
  const firstPaint = withinScript(readFileSync(join(directory, 'first-paint.js'), 'utf8'));
  const script = withinScript(page);
  const styles = [...new Set(files.flatMap((file) => stylesOf(htmlOf(file), pathOfPage(file))))];
  const style = styles.map((file) => readFileSync(join(directory, file), 'utf8')).join('\n');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(firstPaint)} ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src 'self' data:",
    "connect-src 'none'",
    'worker-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const homes = files.filter((file) => isHome(pathOfPage(file))).map(builtPage);
  const [first] = homes;
  if (first === undefined) throw new Error('the built site has no home page');
  yield lines([
    '<!doctype html>',
    `<html lang="${escaped(first.tag)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${first.title}</title>`,
    `<style>${style}</style>`,
    `<script>${firstPaint}</script>`,
    '</head>',
    '<body>',
    ...homes.map(frameTemplate),
  ]);
  for (const file of files) yield lines([pageTemplate(builtPage(file))]);
  yield lines([
    // In JSON a less-than sign may be written as its number, and so ends no element.
    `<script type="application/json" id="${indexId}">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>`,
    `<script type="text/plain" id="${engineId}">${withinScript(engine)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
  ]);
}

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

function frameTemplate({ path, tag, frame, words }: BuiltPage): string {
  const attributes = words.map(([name, value]) => `${name}="${value}"`);
  return `<template data-frame="${languageOfPath(path)}" data-home="${escaped(path)}" data-tag="${escaped(tag)}" ${attributes.join(' ')}>${frame}</template>`;
}

function pageTemplate({ path, title, section, main, scopes }: BuiltPage): string {
  const attributes = [
    `data-page="${escaped(path)}"`,
    `data-language="${languageOfPath(path)}"`,
    `data-title="${title.replaceAll('"', '&quot;')}"`,
    `data-section="${escaped(section)}"`,
    ...scopes,
  ];
  return `<template ${attributes.join(' ')}>${main}</template>`;
}
