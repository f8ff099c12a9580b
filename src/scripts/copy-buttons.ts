import { copyText } from './copy-text.ts';

/** How long a button says what it did, in milliseconds. */
const shown = 1600;

/** Gives each code block a copy button. Its words stand on `body`, because the page's language is the server's to know. */
export function addCopyButtons(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.code-box')) {
    const text = box.querySelector('pre')?.textContent;
    if (text === undefined) continue;
    box.append(copyButton(text));
  }
}

function copyButton(text: string): HTMLButtonElement {
  const { copy = '', copied = '', copyFailed = '' } = document.body.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = copy;
  button.addEventListener('click', () => {
    void copyText(text.replace(/\n$/, '')).then((done) => {
      button.textContent = done ? copied : copyFailed;
      setTimeout(() => {
        button.textContent = copy;
      }, shown);
    });
  });
  return button;
}
