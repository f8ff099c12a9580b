/** In the order that the button steps through. */
const choices = ['system', 'light', 'dark'] as const;

type Choice = (typeof choices)[number];

/** The name that public/theme.js reads before the first paint. */
const stored = 'oopsdex-theme';

/** The choice after this one. */
export function nextChoice(choice: string | undefined): Choice {
  const index = choices.findIndex((name) => name === choice);
  return choices[(index + 1) % choices.length] ?? 'system';
}

export function connectThemeSwitch(root: ParentNode): void {
  root.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
    const page = document.documentElement;
    const choice = nextChoice(page.dataset['themeChoice']);
    page.dataset['themeChoice'] = choice;
    if (choice === 'system') delete page.dataset['theme'];
    else page.dataset['theme'] = choice;
    try {
      localStorage.setItem(stored, choice);
    } catch {
      // Storage may be forbidden: the choice then holds for this page.
    }
  });
}
