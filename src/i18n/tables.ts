import { en, type Messages } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** Languages that routes are made for; the first has no prefix in its URLs. */
export const languageCodes = ['en', 'zh-cn'] as const;

export type Language = (typeof languageCodes)[number];

export const defaultLanguage: Language = 'en';

export const tables: Partial<Record<Language, Messages>> = { en, 'zh-cn': zhCn };

/** Languages whose interface is translated: only they can have pages. */
export const translated: Language[] = languageCodes.filter((code) => tables[code] !== undefined);
