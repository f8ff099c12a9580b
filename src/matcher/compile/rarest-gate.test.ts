import { expect, test } from 'vitest';
import { rarestGate } from './rarest-gate.ts';

const rootDisk = 'Attempted to kill init! exitcode=0x0{6}[08]7';
const noInit = 'Attempted to kill init! exitcode=0x[0-9a-f]{6}00 Comm: systemd';
const alone = 'self-tests for \\S{1,64} failed in fips mode';

test('of the texts of an expression the one that no other has', () => {
  const gateOf = rarestGate(new Set([rootDisk, noInit, alone]));
  expect(gateOf(noInit)).toEqual(['00 Comm: systemd']);
});

test('the longest where none is rarer', () => {
  const gateOf = rarestGate(new Set([noInit, alone]));
  expect(gateOf(noInit)).toEqual(['Attempted to kill init! exitcode=0x']);
  expect(gateOf(alone)).toEqual([' failed in fips mode']);
});

test('a short text spares nothing, however rare', () => {
  const gateOf = rarestGate(new Set([rootDisk, noInit]));
  expect(gateOf(rootDisk)).toEqual(['Attempted to kill init! exitcode=0x']);
});
