import { expect, test } from 'vitest';
import { containersZhCn } from './containers.zh-cn.ts';

test.each([
  ['plain', '纯文本'],
  ['gzip, syslog, dmesg', 'gzip、syslog、dmesg'],
  ['syslog (ISO time), quoted, wrapped at blanks', 'syslog（ISO 时间）、引用标记、在空格处折行'],
  ['utf-16le, dmesg, plain', 'utf-16le、dmesg、纯文本'],
])('%s', (names, chinese) => {
  expect(containersZhCn(names)).toBe(chinese);
});
