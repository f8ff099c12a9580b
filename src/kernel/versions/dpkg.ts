import { compareDigits } from './rpm.ts';

/**
 * Compares two versions as dpkg does: negative where `a` is older. Epochs do not occur in kernel releases and are not read.
 * Source: deb-version(7); the revision behind the last hyphen counts only where the versions are one.
 */
export function compareDpkg(a: string, b: string): number {
  const [one, other] = [splitRevision(a), splitRevision(b)];
  return comparePart(one.version, other.version) || comparePart(one.revision, other.revision);
}

function splitRevision(text: string): { version: string; revision: string } {
  const hyphen = text.lastIndexOf('-');
  return hyphen < 0
    ? { version: text, revision: '' }
    : { version: text.slice(0, hyphen), revision: text.slice(hyphen + 1) };
}

/** Runs of other characters and runs of digits alternate. */
function comparePart(a: string, b: string): number {
  let one = a;
  let two = b;
  while (one !== '' || two !== '') {
    const left = /^\D*/.exec(one)?.[0] ?? '';
    const right = /^\D*/.exec(two)?.[0] ?? '';
    const order = compareOther(left, right);
    if (order !== 0) return order;
    one = one.slice(left.length);
    two = two.slice(right.length);
    const first = /^\d*/.exec(one)?.[0] ?? '';
    const second = /^\d*/.exec(two)?.[0] ?? '';
    const numbers = compareDigits(first, second);
    if (numbers !== 0) return numbers;
    one = one.slice(first.length);
    two = two.slice(second.length);
  }
  return 0;
}

function compareOther(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = weight(a[index]) - weight(b[index]);
    if (order !== 0) return Math.sign(order);
  }
  return 0;
}

/** `~` before the end, the end before letters, letters before the rest. */
function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}
