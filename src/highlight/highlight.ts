import { createHighlighter, type Highlighter } from 'shiki';
import { kernelLanguages } from './klog.ts';
import { styleToClass } from './style-to-class.ts';
import { theme } from './theme.ts';

let highlighter: Promise<Highlighter> | undefined;

/** A page and its translations hold the same logs, and are made one after the other: so many texts are kept. */
const mostKept = 24;
const kept = new Map<string, Promise<string>>();

/** Highlighted HTML of a text that is no part of a write-up, by a fence name: `klog`, `crash`, `sh`, `yaml`. It is loaded once for all pages. */
export function highlight(code: string, language: string): Promise<string> {
  const key = `${language}\n${code}`;
  const html = kept.get(key) ?? highlighted(code, language);
  // What was asked for last stands last, so that the first one is the one to go.
  kept.delete(key);
  kept.set(key, html);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return html;
}

async function highlighted(code: string, language: string): Promise<string> {
  highlighter ??= createHighlighter({ langs: [...kernelLanguages, 'sh', 'yaml'], themes: [theme] });
  const text = code.replace(/\n$/, '');
  return (await highlighter).codeToHtml(text, { lang: language, theme: 'oopsdex', transformers: [styleToClass] });
}
