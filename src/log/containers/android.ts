import { type Prefix } from './prefix.ts';

/**
 * Kernels of telephones put processor and task behind the time stamp, some the process too:
 *
 *     <2>[    2.052157][0:swapper] text
 *     <2>[    2.052157] [0:      swapper/0:    1] text
 */
export const android: Prefix = {
  name: 'Android',
  begins: '\\[',
  pattern: /\[(?<cpu>\d{1,3}): *[A-Za-z][^\]:]{0,40}(?::[^\]:]{0,20})*?(?:: *(?<pid>\d{1,7}))?\] ?/y,
  read: ({ cpu = '', pid }) => ({ caller: pid === undefined ? `C${cpu}` : `T${pid}` }),
};
