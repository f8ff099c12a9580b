import { en, type Messages } from './en.ts';
import { type Language, languageCodes } from './language-codes.ts';
import { zhCn } from './zh-cn.ts';

export { defaultLanguage, type Language, languageCodes } from './language-codes.ts';

export const tables: Partial<Record<Language, Messages>> = { en, 'zh-cn': zhCn };

/** Languages whose interface is translated: only they can have pages. */
export const translated: Language[] = languageCodes.filter((code) => tables[code] !== undefined);
