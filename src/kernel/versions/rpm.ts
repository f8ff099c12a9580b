/**
 * Compares two versions as rpm does: negative where `a` is older.
 * Source: rpm's rpmvercmp(); runs of digits compare as numbers, runs of letters as text, a number is newer than letters,
 * `~` is older than the end, `^` is newer than the end and older than anything else, all other characters only part the runs.
 */
export function compareRpm(a: string, b: string): number {
  let one = a;
  let two = b;
  while (one !== '' || two !== '') {
    one = one.replace(/^[^A-Za-z0-9~^]+/, '');
    two = two.replace(/^[^A-Za-z0-9~^]+/, '');
    const marked = compareMarks(one, two);
    if (marked === 'both') {
      one = one.slice(1);
      two = two.slice(1);
      continue;
    }
    if (marked !== 'none') return marked;
    if (one === '' || two === '') break;
    const run = /^\d/.test(one) ? /^\d+/ : /^[A-Za-z]+/;
    const left = run.exec(one)?.[0] ?? '';
    const right = run.exec(two)?.[0] ?? '';
    // different sorts: the number is newer
    if (right === '') return /^\d/.test(one) ? 1 : -1;
    const order = /^\d/.test(left) ? compareDigits(left, right) : compareText(left, right);
    if (order !== 0) return order;
    one = one.slice(left.length);
    two = two.slice(right.length);
  }
  return Math.sign(one.length - two.length);
}

/** Compares `version-release` as rpm does: the releases count only where the versions are one. */
export function compareEvr(a: string, b: string): number {
  const [one, other] = [splitRelease(a), splitRelease(b)];
  return compareRpm(one.version, other.version) || compareRpm(one.release, other.release);
}

/** A version holds no hyphen. */
function splitRelease(text: string): { version: string; release: string } {
  const hyphen = text.indexOf('-');
  return hyphen < 0
    ? { version: text, release: '' }
    : { version: text.slice(0, hyphen), release: text.slice(hyphen + 1) };
}

/** `~` and `^` at the head of either. */
function compareMarks(one: string, two: string): number | 'both' | 'none' {
  if (one.startsWith('~') || two.startsWith('~')) {
    if (!two.startsWith('~')) return -1;
    return one.startsWith('~') ? 'both' : 1;
  }
  if (one.startsWith('^') || two.startsWith('^')) {
    if (one === '') return -1;
    if (two === '') return 1;
    if (!one.startsWith('^')) return 1;
    return two.startsWith('^') ? 'both' : -1;
  }
  return 'none';
}

/** Numbers of any length. */
export function compareDigits(a: string, b: string): number {
  const one = a.replace(/^0+/, '');
  const two = b.replace(/^0+/, '');
  return one.length === two.length ? compareText(one, two) : Math.sign(one.length - two.length);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
