import { createHighlighter, type Highlighter } from 'shiki';
import { kernelLanguages } from './klog.ts';
import { styleToClass } from './style-to-class.ts';
import { theme } from './theme.ts';

let highlighter: Promise<Highlighter> | undefined;

/** Highlighted HTML of a text that is no part of a write-up, by a fence name: `klog`, `crash`, `sh`, `yaml`. It is loaded once for all pages. */
export async function highlight(code: string, language: string): Promise<string> {
  highlighter ??= createHighlighter({ langs: [...kernelLanguages, 'sh', 'yaml'], themes: [theme] });
  const text = code.replace(/\n$/, '');
  return (await highlighter).codeToHtml(text, { lang: language, theme: 'oopsdex', transformers: [styleToClass] });
}
