import { type Rule } from '../rule.ts';

const groups = 8;

/** Fewer groups than eight need a `::`, so that neither a time (`12:34:56`) nor a PCI address (`0000:00:1f.2`) is one. */
function isAddress(text: string): boolean {
  const parts = text.split('::');
  if (parts.length > 2) return false;
  const own = parts.flatMap((part) => (part === '' ? [] : part.split(':')));
  if (own.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return false;
  // `a::b` is a path of C++ or Rust sooner than an address.
  if (parts.length === 2) return own.length < groups && own.length > 1 && /\d/.test(text);
  return own.length === groups;
}

/** The same for all writings of one address. */
function expand(text: string): string {
  const [head = '', tail] = text.toLowerCase().split('::');
  const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: groups - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}

/**
 * An address of IPv6, short or with all of its digits, as netfilter and InfiniBand print it:
 *
 *     IN=eth0 OUT= SRC=fe80:0000:0000:0000:0202:b3ff:fe1e:8329 DST=...
 *     IPv6: ADDRCONF: fe80::202:b3ff:fe1e:8329
 */
export const ipV6: Rule = {
  kind: 'ip',
  patterns: [/(?<![\w:.-])(?<secret>[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){1,7}:[0-9A-Fa-f]{1,4})(?![\w.]|:\w)/dg],
  accepts: isAddress,
  canonical: expand,
};
