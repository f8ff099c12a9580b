import { describe, expect, test } from 'vitest';
import { codesOn, oops, warning } from './notes.fixture.ts';

describe('a report that is cut off', () => {
  test('below its headline', () => {
    expect(codesOn(oops().slice(0, 3))).toEqual([['cut-off', 1]]);
  });

  test('within its trace', () => {
    expect(codesOn(oops().slice(0, 13))).toEqual([['cut-off', 13]]);
  });

  test('a warning without its end mark', () => {
    expect(codesOn(warning().slice(0, -1))).toEqual([['cut-off', 8]]);
  });

  test('in front of the next boot', () => {
    expect(codesOn([...oops().slice(0, 13), '[    0.000000] Booting Linux on physical CPU 0x0'])).toEqual([
      ['cut-off', 13],
    ]);
  });
});

describe('a report that is not', () => {
  test('one that kdump ended: it takes the machine over before the end mark', () => {
    expect(codesOn(oops().slice(0, -1))).toEqual([]);
  });

  test('an old one, with the modules above its trace and the code below', () => {
    const [head = '', , die = ''] = oops();
    const modules = '[  100.000500] Modules linked in: ext4';
    const tail = oops().slice(3, 6);
    const trace = ['[  100.001000] Call Trace:', '[  100.001100]  [<ffffffff81000000>] foo+0x1/0x2'];
    expect(codesOn([head, die, modules, ...tail, ...trace, '[  100.001200] Code: 0f <0b>'])).toEqual([]);
  });

  test('a warning that ends in a panic', () => {
    const panic = '[   50.010000] Kernel panic - not syncing: panic_on_warn set ...';
    expect(codesOn([...warning().slice(0, -1), panic])).toEqual([]);
  });

  test('a trouble', () => {
    expect(codesOn(['EXT4-fs error (device sda1): ext4_lookup:1: inode #2: comm ls: deleted inode'])).toEqual([]);
  });
});
