import { type Language } from '../../i18n/language-codes.ts';
import { type readPanicLink } from '../../panic-screen/read-link.ts';
import { type Card } from '../../site/card.ts';
import { type draftOf } from '../result/draft.ts';
import { type EngineWords } from '../../i18n/engine-words.ts';
import { type Explain } from '../result/explain.ts';
import type * as logsExport from '../logs/export-logs.ts';

/**
 * What stands apart from the engine, so that it is ready sooner: what no verdict waits for, and what only one language or few logs need.
 * All of it is loaded right behind the engine, since nothing may be loaded once a log has been given. A part that could not be loaded is
 * asked for again when it is needed.
 */
export interface EngineParts {
  cards: () => Promise<Record<string, Card>>;
  explain: () => Promise<Explain>;
  draftOf: () => Promise<typeof draftOf>;
  exportLogs: () => Promise<typeof logsExport>;
  readPanicLink: () => Promise<typeof readPanicLink>;
}

const explanations: Record<Language, () => Promise<Explain>> = {
  en: async () => (await import('../result/explain.en.ts')).explainEn,
  'zh-cn': async () => (await import('../result/explain.zh-cn.ts')).explainZhCn,
};

/** Of what is not translated, the English card. */
const cards: Record<Language, EngineParts['cards']> = {
  en: async () => (await import('virtual:oopsdex/cards/en')).default,
  'zh-cn': async () => (await import('virtual:oopsdex/cards/zh-cn')).default,
};

export function partsIn(language: Language): EngineParts {
  return {
    cards: cards[language],
    explain: explanations[language],
    exportLogs: () => import('../logs/export-logs.ts'),
    draftOf: async () => (await import('../result/draft.ts')).draftOf,
    readPanicLink: async () => (await import('../../panic-screen/read-link.ts')).readPanicLink,
  };
}

const engineWords: Record<Language, () => Promise<EngineWords | null>> = {
  en: () => Promise.resolve(null),
  'zh-cn': async () => (await import('../../i18n/engine.zh-cn.ts')).engineZhCn,
};

/** The words of a language for what the engine finds; null of English, which what it finds is told in. */
export function engineWordsIn(language: Language): Promise<EngineWords | null> {
  return engineWords[language]();
}
