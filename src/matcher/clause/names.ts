const globs = new Map<string, RegExp>();

/** Whether a symbol is one of the names, or fits one of the globs: `bpf_prog_*`. */
export function matchesName(names: string | string[], symbol: string): boolean {
  return typeof names === 'string' ? matchesOne(names, symbol) : names.some((name) => matchesOne(name, symbol));
}

function matchesOne(name: string, symbol: string): boolean {
  if (!name.includes('*')) return name === symbol;
  let glob = globs.get(name);
  if (glob === undefined) {
    const escaped = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    glob = new RegExp(`^${escaped.replaceAll('*', '.*')}$`);
    globs.set(name, glob);
  }
  return glob.test(symbol);
}
