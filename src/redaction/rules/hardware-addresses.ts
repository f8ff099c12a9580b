import { type Rule } from '../rule.ts';

/** Nobody's, and everybody's. */
const ofEveryMachine = /^(?:00[:-]?|ff[:-]?)+$/i;

/**
 * The address of a network card, in all of its writings; longer ones are the header that netfilter prints, and InfiniBand's:
 *
 *     e1000e 0000:00:19.0 eth0: (PCI Express:2.5GT/s:Width x1) 52:54:00:12:34:56
 *     IN=eth0 OUT= MAC=52:54:00:12:34:56:52:54:00:65:43:21:08:00 SRC=203.0.113.7
 */
export const hardwareAddresses: Rule = {
  kind: 'mac',
  patterns: [
    /(?<![\w:.-])(?<secret>[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}(?:(?::[0-9A-Fa-f]{2}){8}|(?::[0-9A-Fa-f]{2}){14})?)(?![\w-]|[:.]\w)/dg,
    /(?<![\w:.-])(?<secret>[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5})(?![\w:-]|\.\w)/dg,
    /(?<![\w:.-])(?<secret>[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4}){2})(?![\w:-]|\.\w)/dg,
  ],
  accepts: (address) => !ofEveryMachine.test(address),
  canonical: (address) => address.toLowerCase().replace(/[:.-]/g, ''),
};
