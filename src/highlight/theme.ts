import type { ThemeRegistration } from 'shiki';

/** What a word of highlighted text can be, and the scopes of grammars that make it so. Each has a `--code-*` colour in tokens.css. */
const roles = {
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: ['keyword', 'storage', 'variable.language', 'entity.name.tag', 'entity.name.section'],
  function: ['entity.name.function', 'support.function', 'entity.name.command', 'meta.function-call entity.name'],
  number: ['constant.numeric', 'constant.language', 'constant.other', 'variable.other.constant'],
  string: ['string', 'punctuation.definition.string', 'constant.character'],
  strong: ['invalid'],
} as const;

export type Role = keyof typeof roles;

export const classOfRole = (role: Role): string => `code-${role}`;

const plain = 'var(--ink)';

const colourOf = (role: string): string => `var(--code-${role})`;

/** Colours by the names of the sheet. They never reach the page: `styleToClass` turns them into classes. */
export const theme: ThemeRegistration = {
  name: 'oopsdex',
  colors: { 'editor.foreground': plain, 'editor.background': 'var(--sunken)' },
  settings: [
    { settings: { foreground: plain } },
    // An operator is a keyword to most grammars; in a shell line that would paint every pipe.
    { scope: ['keyword.operator'], settings: { foreground: plain } },
    ...Object.entries(roles).map(([role, scope]) => ({
      scope: [...scope],
      settings: { foreground: colourOf(role) },
    })),
    // Arguments of a command are strings to the shell grammar; only quoted ones should look it.
    { scope: ['string.unquoted.argument.shell'], settings: { foreground: plain } },
  ],
};

/** `color:var(--code-keyword)` -> `code-keyword`; null for plain text. */
export function classOfStyle(style: string): string | null {
  return /var\(--(code-\w+)\)/.exec(style)?.[1] ?? null;
}
