import { type BundledLanguage, bundledLanguages, createHighlighter, type Highlighter, isSpecialLang } from 'shiki';
import { kernelLanguages } from './klog.ts';
import { styleToClass } from './style-to-class.ts';
import { theme } from './theme.ts';

let highlighter: Promise<Highlighter> | undefined;

/** A page and its translations hold the same logs, and are made one after the other: so many texts are kept. */
const mostKept = 24;
const kept = new Map<string, Promise<string>>();

/** Highlighted HTML of a text, by a fence name: `klog`, `crash`, `sh`, `yaml`. The highlighter is loaded once for all pages. */
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
  highlighter ??= createHighlighter({ langs: kernelLanguages, themes: [theme] });
  const loaded = await highlighter;
  const lang = await grammarOf(language, loaded);
  return loaded.codeToHtml(code.replace(/\n$/, ''), { lang, theme: 'oopsdex', transformers: [styleToClass] });
}

/** The grammar of a fence name, which is loaded when it is first asked for; that of plain text for a name that is not known. */
async function grammarOf(language: string, loaded: Highlighter): Promise<string> {
  if (isSpecialLang(language) || loaded.getLoadedLanguages().includes(language)) return language;
  if (!(language in bundledLanguages)) return 'text';
  await loaded.loadLanguage(language as BundledLanguage);
  return language;
}
