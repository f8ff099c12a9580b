import { type Rule } from '../rule.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** Four numbers behind one of these are a version: `version 16.35.20.12`, `FW: 8.8.1.101`, `v2.2.18.0`, `BIOS 1.2.3.4`. */
const versionBefore =
  /(?:\b(?:version|ver|rev|revision|release|firmware|fw|bios|driver|microcode|agent|build|abi)\.?[\s:=(v]*|\bv)$/i;

/** The machine itself, all machines, none. */
const ofEveryMachine = /^(?:127\.|0\.|255\.255\.)/;

/**
 * `203.0.113.7`, also with a port, a prefix length, or as the name of a dump's folder:
 *
 *     DUMPFILE: /var/crash/203.0.113.7-2026-02-04-06:51:39/vmcore
 */
export const ipV4: Rule = {
  kind: 'ip',
  patterns: [
    new RegExp(String.raw`(?<![\w.+~]|\w-)(?<secret>${octet}(?:\.${octet}){3})(?![\w+~]|\.\w|-(?!\d{4}-))`, 'dg'),
  ],
  accepts: (address, before) => !ofEveryMachine.test(address) && !versionBefore.test(before.slice(-24)),
};
