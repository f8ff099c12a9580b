import { type Prefix } from './prefix.ts';

/**
 * Records as /dev/kmsg and the extended netconsole give them: level, sequence, microseconds since boot, flags
 * (Documentation/ABI/testing/dev-kmsg); netconsole may put the release in front:
 *
 *     4,1234,5678901,-,caller=T12;text
 *     6.12.0,4,1234,5678901,-;text
 */
export const kmsg: Prefix = {
  name: '/dev/kmsg',
  begins: '0-9',
  pattern:
    /(?:\d+\.\d[\w.+-]*,)?\d{1,3},(?<sequence>\d{1,15}),(?<time>\d{1,18}),[-c+](?:,caller=(?<caller>[TC]\d+))?(?:,\w+=[^;,]*)*;/y,
  read: ({ sequence, time, caller }) => ({
    sequence: Number(sequence),
    time: Number(time) / 1e6,
    ...(caller === undefined ? {} : { caller }),
  }),
};
