import { type Rule } from '../rule.ts';

/** Addresses that the kernel prints itself: those of its lists, and of authors that put theirs into a message of a driver. */
const ofTheKernel =
  /@(?:\w+\.)*kernel\.org$|@lists\.linux\.dev$|@kvack\.org$|@lists\.\w+\.(?:org|net)$|^(?:dm-devel@redhat\.com|giometti@linux\.it|Jason@zx2c4\.com)$/i;

/** `alice@example.com`. */
export const mailAddresses: Rule = {
  kind: 'mail',
  patterns: [
    /(?<![\w.+-])(?<secret>[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24})(?![\w-])/dg,
  ],
  accepts: (address) => !ofTheKernel.test(address),
  canonical: (address) => address.toLowerCase(),
};
