import { type Prefix } from './prefix.ts';

/**
 * Marks of a quotation, in a letter, in Markdown or in a table; KASAN's `>ffff8880129f6a00: fa fa` is none, nor is what a row was broken before,
 * `>] foo_read+0x12/0x40`:
 *
 *     > [   12.345678] text
 *     > > text
 *     >>text
 *     | text
 *       | text            a commit indents its quotations as well
 *         > text
 *     | text |              a row of a table
 */
export const quote: Prefix = {
  name: 'quoted',
  begins: ' \t>|',
  pattern: /(?:(?:\t| {0,8})>(?:[> ]*>)?(?: |(?![\s>\]]|[0-9a-f]{8,16}:))| {0,8}(?<bar>\|) ?)/y,
  read: ({ bar }) => (bar === undefined ? {} : { closing: ' |' }),
};

/**
 * Marks of code, in Markdown and in chats; of a block the first row may have them, and the last:
 *
 *     `[   12.345678] text`
 *     ```[   12.345678] text
 */
export const codeMark: Prefix = {
  name: 'marked as code',
  begins: '`',
  pattern: /(?<marks>`{1,3})(?=[^`])/y,
  read: ({ marks = '' }) => ({ closing: marks }),
};

/**
 * Rows of a log that stand in a script, or beside commands, as remarks:
 *
 *     # [   12.345678] text
 *     #     RELEASE: 6.1.0
 *     # PID: 1234  TASK: ffff880123456000  CPU: 2  COMMAND: "java"
 *     #  #0 [ffff880123457a58] machine_kexec at ffffffff8105a1c3
 */
export const remark: Prefix = {
  name: 'commented out',
  begins: '#',
  pattern:
    /#(?: (?=\[ *\d{1,10}\.\d{6}\])|(?= {3,}(?:KERNEL|DUMPFILE|RELEASE|VERSION|MACHINE|MEMORY|PANIC|PID|COMMAND|TASK|CPU|STATE): )|(?= +(?:PID: \d+ +TASK: |#\d{1,3} \[|\[exception RIP: |(?:R\w{2}|ORIG_RAX): +[0-9a-f]{16}|--- <)))/y,
  read: () => ({}),
};
