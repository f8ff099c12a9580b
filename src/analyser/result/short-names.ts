/**
 * The names of several logs without the folders and archives that all of them stand in: `case/db01/dmesg`, `case/db02/dmesg` to
 * `db01/dmesg`, `db02/dmesg`.
 */
export function shortNames(names: readonly string[]): string[] {
  const [first = ''] = names;
  if (names.length < 2) return [...names];
  let shared = first.length;
  for (const name of names) {
    while (!name.startsWith(first.slice(0, shared))) shared -= 1;
  }
  const cut = Math.max(first.lastIndexOf('/', shared - 1), first.lastIndexOf('!', shared - 1)) + 1;
  return names.map((name) => name.slice(cut));
}
