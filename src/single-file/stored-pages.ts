import { defaultLanguage, type Language, languageCodes } from '../i18n/language-codes.ts';

/** A page that stands in the file as a template. */
export interface StoredPage {
  /** From the site's root. */
  path: string;
  language: Language;
  title: string;
  /** Its part of the site, as the navigation names it; the path that the navigation leads to. */
  section: string;
  template: HTMLTemplateElement;
}

/** All pages of the file, by path. */
export function storedPages(file: ParentNode): Map<string, StoredPage> {
  const templates = [...file.querySelectorAll<HTMLTemplateElement>('template[data-page]')];
  return new Map(
    templates.map((template) => {
      const { page: path = '', title = '', section = '' } = template.dataset;
      const language = languageCodes.find((code) => code === template.dataset['language']) ?? defaultLanguage;
      return [path, { path, language, title, section, template }];
    }),
  );
}

/** What stands around the page in each language: header and footer. */
export function frameOf(file: ParentNode, language: Language): HTMLTemplateElement | null {
  return file.querySelector<HTMLTemplateElement>(`template[data-frame="${language}"]`);
}
