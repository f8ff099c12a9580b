import { type Prefix } from './prefix.ts';

/**
 * Who receives a netconsole may note the sender in front:
 *
 *     host01 10.0.0.1 kernel: [  725.795102] text
 *     10.0.0.1:6665 kernel: text
 */
export const receiver: Prefix = {
  name: 'netconsole receiver',
  begins: '0-9A-Za-z',
  pattern: /(?:[\w.-]+ )?\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})? kernel: ?/y,
  read: () => ({}),
};
