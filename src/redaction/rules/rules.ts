import { type Rule } from '../rule.ts';
import { builders } from './builders.ts';
import { domainNames } from './domain-names.ts';
import { hardwareAddresses } from './hardware-addresses.ts';
import { hostNames } from './host-names.ts';
import { ipV4 } from './ip-v4.ts';
import { ipV6 } from './ip-v6.ts';
import { mailAddresses } from './mail-addresses.ts';
import { serialNumbers } from './serial-numbers.ts';
import { uniqueIds } from './unique-ids.ts';
import { userNames } from './user-names.ts';

/** Where two find the same text, the first has it. */
export const rules: readonly Rule[] = [
  builders,
  mailAddresses,
  uniqueIds,
  hostNames,
  userNames,
  serialNumbers,
  hardwareAddresses,
  ipV6,
  ipV4,
  domainNames,
];
