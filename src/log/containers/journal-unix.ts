import { type Prefix } from './prefix.ts';
import { programOf, writerSource } from './writer.ts';

/**
 * `journalctl -o short-unix`: seconds since 1970:
 *
 *     1770184299.123456 host01 kernel: text
 */
export const journalUnix: Prefix = {
  name: 'journalctl -o short-unix',
  begins: '0-9',
  pattern: new RegExp(String.raw`\d{9,11}\.\d{6} ${writerSource}`, 'y'),
  read: programOf,
};
