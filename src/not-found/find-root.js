/*
 * Runs inside 404.html, which a server may give for an address at any depth: the page does not know where the site's root is.
 * It walks up from the address that was asked for until it meets a file that only the root has, then points its links there;
 * and it speaks the language of that address.
 * Plain JavaScript, because the page carries it as it stands, by its hash.
 */
/* global document, fetch, localStorage, location */
(() => {
  const page = document.documentElement;
  try {
    const theme = localStorage.getItem('oopsdex-theme');
    if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
  } catch {
    // Storage may be forbidden: the system's theme holds.
  }

  const isRoot = async (folder) => {
    const answer = await fetch(`${folder}signatures.json`, { method: 'HEAD' });
    return answer.ok && (answer.headers.get('content-type') ?? '').includes('json');
  };

  const point = (root) => {
    for (const link of document.querySelectorAll('a[data-path]')) link.href = root + link.dataset.path;
    for (const form of document.querySelectorAll('form[data-path]')) form.action = root + form.dataset.path;
  };

  const search = async () => {
    const folders = location.pathname.split('/').slice(0, -1);
    for (let depth = folders.length; depth > 0; depth -= 1) {
      const folder = `${folders.slice(0, depth).join('/')}/`;
      if (await isRoot(folder)) {
        point(folder);
        return;
      }
    }
  };

  /** Shows the text in the language of the address, `.../zh-cn/signatures/gone/`: the first one where it names none. */
  const speak = () => {
    const texts = [...document.querySelectorAll('main[data-language]')];
    const named = location.pathname.split('/');
    const own = texts.find((text) => named.includes(text.dataset.language)) ?? texts[0];
    if (own === undefined) return;
    for (const text of texts) text.hidden = text !== own;
    page.lang = own.lang;
    document.title = own.dataset.title;
  };

  document.addEventListener('DOMContentLoaded', () => {
    speak();
    search().catch(() => undefined);
  });
})();
