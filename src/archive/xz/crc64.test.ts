import { expect, test } from 'vitest';
import { bytesOf } from '../archive.fixture.ts';
import { Crc64 } from './crc64.ts';

test('the check value of CRC-64/XZ, in one piece and in two', () => {
  const whole = new Crc64();
  whole.add(bytesOf('123456789'));
  expect(whole.value).toEqual({ upper: 0x995dc9bb, lower: 0xdf1939fa });
  const parts = new Crc64();
  parts.add(bytesOf('1234'));
  parts.add(bytesOf('56789'));
  expect(parts.value).toEqual(whole.value);
});
