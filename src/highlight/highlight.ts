import { type BundledLanguage, bundledLanguages, createHighlighter, type Highlighter, isSpecialLang } from 'shiki';
import { kernelTextMarker } from './kernel-text.ts';
import { kernelLanguages } from './klog.ts';
import { styleToClass } from './style-to-class.ts';
import { theme } from './theme.ts';

/** Kernel text is most of a site, and has rules of its own: a highlighter of programming languages takes six times as long for it. */
const kernelText = new Map(Object.entries(kernelLanguages).map(([name, rules]) => [name, kernelTextMarker(rules)]));

let highlighter: Promise<Highlighter> | undefined;

/** Highlighted HTML of a text, by a fence name: `klog`, `crash`, `sh`, `yaml`. The highlighter is loaded once for all pages. */
export async function highlight(code: string, language: string): Promise<string> {
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
