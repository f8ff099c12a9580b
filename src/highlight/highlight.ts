import { type BundledLanguage, bundledLanguages, createHighlighter, type Highlighter, isSpecialLang } from 'shiki';
import { kernelTextMarker } from './kernel-text.ts';
import { kernelLanguages } from './klog.ts';
import { styleToClass } from './style-to-class.ts';
import { theme } from './theme.ts';

/** Kernel text is most of a site, and has rules of its own: a highlighter of programming languages takes six times as long for it. */
const kernelText = new Map(Object.entries(kernelLanguages).map(([name, rules]) => [name, kernelTextMarker(rules)]));

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
  const text = code.replace(/\n$/, '');
  const marked = kernelText.get(language)?.(text);
  if (marked !== undefined) return marked;
  highlighter ??= createHighlighter({ langs: [], themes: [theme] });
  const loaded = await highlighter;
  const lang = await grammarOf(language, loaded);
  return loaded.codeToHtml(text, { lang, theme: 'oopsdex', transformers: [styleToClass] });
}

/** The grammar of a fence name, which is loaded when it is first asked for; that of plain text for a name that is not known. */
async function grammarOf(language: string, loaded: Highlighter): Promise<string> {
  if (isSpecialLang(language) || loaded.getLoadedLanguages().includes(language)) return language;
  if (!(language in bundledLanguages)) return 'text';
  await loaded.loadLanguage(language as BundledLanguage);
  return language;
}
