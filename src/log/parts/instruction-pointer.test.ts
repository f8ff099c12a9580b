import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { instructionPointer } from './instruction-pointer.ts';

test.each([
  ['RIP: 0010:[<ffffffff8c91956d>]  [<ffffffff8c91956d>] module_put+0x1d/0x80', 'module_put', 0x1d, 'ffffffff8c91956d'],
  ['RIP: 0010:tcp_create_openreq_child+0x2fd/0x410', 'tcp_create_openreq_child', 0x2fd, null],
  ['RIP: 0010:[_end+138572679/2130489456]  [_end+138572679/2130489456] :bar:foo+0xe/0x11', 'foo', 0xe, null],
  ['IP: [foo+13/64] foo+0xd/0x40', 'foo', 0xd, null],
  ['RIP: e030:foo+0x1fd/0x490', 'foo', 0x1fd, null],
  ['RIP: e030:[<ffffffff81487de1>]  [<ffffffff81487de1>] foo+0x2c1/0x2d0', 'foo', 0x2c1, 'ffffffff81487de1'],
  ['RIP: foo+0xcf/0x1a0 [mod] RSP: ffffc90000767d98', 'foo', 0xcf, null],
  ['IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40', 'strnlen', 0xd, 'ffffffff9ed7f2ad'],
  ['RIP: 0010:foo (/home/user/linux/net/foo.c:439) bar', 'foo', null, null],
  ['RIP: foo (net/foo.c:439 (discriminator 1))', 'foo', null, null],
  ['IP: foo (net/foo.c:439)', 'foo', null, null],
  ['EIP is at foo+0x1/0x2', 'foo', 1, null],
  ['EIP: foo+0x1/0x2', 'foo', 1, null],
  ['PC is at foo+0x1/0x2', 'foo', 1, null],
  ['pc : foo+0x1/0x2', 'foo', 1, null],
  ['NIP [c000000000012345] foo+0x1/0x2', 'foo', 1, 'c000000000012345'],
  ['epc : foo+0x1/0x2', 'foo', 1, null],
  ['RIP: 0010:__list_del_entry_valid.cold.1+0x45/0x4c', '__list_del_entry_valid', 0x45, null],
])('%s', (text, name, offset, address) => {
  const report = emptyReport();
  expect(instructionPointer(lineOf(text), report)).toBe(true);
  expect(report.pointer).toMatchObject({ symbol: { function: name, offset }, address });
  expect(report.pointer?.place).toEqual({ line: 7, column: 16, length: text.length });
});

test.each([
  ['RIP: 0010:[<ffffffffc02d74c0>]  [<ffffffffc02d74c0>] 0xffffffffc02d74c0', 'ffffffffc02d74c0'],
  ['RIP: 0010:0xffffffffc0b0ceef', 'ffffffffc0b0ceef'],
  ['RIP: 0010:0x0', '0'],
  ['IP: [<          (null)>]           (null)', null],
])('%s has no symbol', (text, address) => {
  const report = emptyReport();
  instructionPointer(lineOf(text), report);
  expect(report.pointer?.symbol ?? null).toBeNull();
  expect(report.pointer?.address ?? null).toBe(address);
});

test('the module of the function', () => {
  const report = emptyReport();
  instructionPointer(lineOf('IP: [<ffffffffc0047450>] virtblk_ioctl+0x10/0x90 [virtio_blk]'), report);
  expect(report.pointer?.symbol).toEqual({ function: 'virtblk_ioctl', offset: 0x10, size: 0x90, module: 'virtio_blk' });
});

test.each(['0033', 'e033'])('user space says nothing: %s', (segment) => {
  const report = emptyReport();
  expect(instructionPointer(lineOf(`RIP: ${segment}:0x7f84fd928315`), report)).toBe(true);
  expect(report.pointer).toBeNull();
});

test('the first one counts', () => {
  const report = emptyReport();
  instructionPointer(lineOf('IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40'), report);
  instructionPointer(lineOf('RIP: 0010:other+0x1/0x2'), report);
  expect(report.pointer?.symbol?.function).toBe('strnlen');
});

test.each(['IP: 10.0.0.1', 'RIP: rest in peace', 'PC is at home'])('%s', (text) => {
  const report = emptyReport();
  expect(instructionPointer(lineOf(text), report)).toBe(false);
  expect(report.pointer).toBeNull();
});
