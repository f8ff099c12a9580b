/** Saves a text as a file, which the page makes itself. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes it in its own time.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
