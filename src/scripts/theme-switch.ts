/** In the order that the button steps through. */
const choices = ['system', 'light', 'dark'] as const;

type Choice = (typeof choices)[number];

/** The name that public/first-paint.js reads before the first paint. */
const stored = 'oopsdex-theme';

/** The choice after this one. */
function nextChoice(choice: string | undefined): Choice {
  const index = choices.findIndex((name) => name === choice);
  return choices[(index + 1) % choices.length] ?? 'system';
}

function applyTheme(choice: string | undefined): void {
  const page = document.documentElement;
  if (choice === 'light' || choice === 'dark') page.dataset['theme'] = choice;
  else delete page.dataset['theme'];
}

export function connectThemeSwitch(root: ParentNode): void {
  const page = document.documentElement;
  root.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
    const choice = nextChoice(page.dataset['themeChoice']);
    page.dataset['themeChoice'] = choice;
    applyTheme(choice);
    try {
      localStorage.setItem(stored, choice);
    } catch {
      // Storage may be forbidden: the choice then holds for this page.
    }
  });
  // Paper is light, whatever the screen is.
  addEventListener('beforeprint', () => {
    applyTheme('light');
  });
  addEventListener('afterprint', () => {
    applyTheme(page.dataset['themeChoice']);
  });
}
