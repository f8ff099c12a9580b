import { type Rule } from '../rule.ts';

/** Top-level domains that no file, symbol, unit or setting of a Linux system ends in. */
const ends = [
  ...['com', 'net', 'org', 'edu', 'gov', 'mil', 'biz', 'cloud', 'dev', 'app', 'tech', 'online', 'xyz'],
  ...[
    'local',
    'localdomain',
    'lan',
    'internal',
    'intern',
    'intra',
    'intranet',
    'corp',
    'home',
    'private',
    'arpa',
    'example',
  ],
  ...['cn', 'de', 'fr', 'jp', 'kr', 'uk', 'ru', 'br', 'ca', 'eu', 'nl', 'se', 'it', 'es', 'ch', 'at', 'tw', 'hk', 'sg'],
].join('|');

/** Where the kernel and its distributions tell people to look. */
const ofMessages =
  /^(?:(?:www|docs|bugzilla|lore|git|vger|bugs|wiki|lkml)\.)?(?:kernel\.org|kernelnewbies\.org|lkml\.org|linux\.com|gnu\.org|redhat\.com|suse\.com|opensuse\.org|debian\.org|ubuntu\.com|launchpad\.net|freedesktop\.org|sourceforge\.net|github\.com|archlinux\.org|intel\.com|amd\.com|nvidia\.com|oracle\.com|vmware\.com|canonical\.com)$|^(?:access\.redhat\.com|bugs\.launchpad\.net|lists\.linux\.dev|bugzilla\.\w+\.\w+)$/i;

/** `db3.prod.example.com`: what ends in a domain. */
export const domainNames: Rule = {
  kind: 'domain',
  patterns: [
    new RegExp(
      String.raw`(?<![\w.@-])(?<secret>(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}(?:${ends}))(?![\w-]|\.\w|\+0x|\()`,
      'dgi',
    ),
  ],
  // A device and its setting: `net.core`, `eth0.100`; a label of digits alone is a version.
  accepts: (name) => !ofMessages.test(name) && !/^[\d.]+\.\w+$/.test(name),
  canonical: (name) => name.toLowerCase(),
};
