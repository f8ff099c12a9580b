/** Languages that routes are made for; the first has no prefix in its URLs. */
export const languageCodes = ['en', 'zh-cn'] as const;

export type Language = (typeof languageCodes)[number];

export const defaultLanguage: Language = 'en';
