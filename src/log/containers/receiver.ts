import { type Prefix } from './prefix.ts';

/**
 * Who receives a netconsole may note the sender in front:
 *
 *     host01 10.0.0.1 kernel: [  725.795102] text
 *     10.0.0.1:6665 kernel: text
 *     Aug 29 18:25:03 10.0.0.1 [  725.795102] text                        syslogd, which knows no writer
 *     May 25 07:29:42 host01 4,1234,5678901,-;text                         the same of the extended form
 */
export const receiver: Prefix = {
  name: 'netconsole receiver',
  begins: '0-9A-Za-z',
  pattern: new RegExp(
    String.raw`(?:[\w.-]+ )?\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})? kernel: ?|[A-Z][a-z]{2} +\d{1,2} \d{2}:\d{2}:\d{2} (?!(?:RIP|EIP|NIP|IP|LR|PC|Krnl|User) )[\w.-]+ (?=\d{1,3},\d+,\d+,[-c+][,;]|\[ *\d{1,10}\.\d{6}\])`,
    'y',
  ),
  read: () => ({}),
};
