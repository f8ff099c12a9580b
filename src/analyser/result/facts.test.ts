import { describe, expect, it, test } from 'vitest';
import { analyserEn } from '../../i18n/analyser.en.ts';
import { frame } from '../../kernel/event.fixture.ts';
import { flagWords, sortModules } from './modules.ts';
import { formatClock, formatUptime } from './uptime.ts';

describe('sortModules', () => {
  it('puts modules from outside first', () => {
    const modules = [
      { name: 'ext4', flags: '' },
      { name: 'scap', flags: 'OE' },
      { name: 'kvm', flags: '+' },
      { name: 'nvidia', flags: 'POE' },
    ];
    const { inTrace, suspects, others } = sortModules(modules, []);
    expect(inTrace).toEqual([]);
    expect(suspects.map(({ name }) => name)).toEqual(['scap', 'nvidia']);
    expect(others.map(({ name }) => name)).toEqual(['ext4', 'kvm']);
  });

  it('puts those in the trace before them', () => {
    const modules = [
      { name: 'scap', flags: 'OE' },
      { name: 'ext4', flags: '' },
      { name: 'tampercore', flags: 'OE' },
    ];
    const frames = [frame('is_pathsite', { module: 'tampercore' }), frame('ext4_open', { module: 'ext4' })];
    const { inTrace, suspects, others } = sortModules(modules, frames);
    expect(inTrace.map(({ name }) => name)).toEqual(['tampercore']);
    expect(suspects.map(({ name }) => name)).toEqual(['scap']);
    expect(others.map(({ name }) => name)).toEqual(['ext4']);
  });
});

describe('flagWords', () => {
  it('puts letters into words and keeps those it does not know', () => {
    expect(flagWords('OE', analyserEn.facts.moduleFlags)).toBe('out of tree, unsigned');
    expect(flagWords('Oq', analyserEn.facts.moduleFlags)).toBe('out of tree, q');
  });
});

test('formatClock leaves out what is not there', () => {
  expect([0, 45, 60, 90, 3600, 5400, 86_400, 90_000].map((seconds) => formatClock(analyserEn, seconds, 0))).toEqual([
    '0 s',
    '45 s',
    '1 min',
    '1 min 30 s',
    '1 h',
    '1 h 30 min',
    '1 d',
    '1 d 1 h',
  ]);
  expect(formatClock(analyserEn, 29_592_926, 0)).toBe('29592926 s');
  expect(formatClock(analyserEn, 402.5, 3)).toBe('402.500 s');
});

describe('formatUptime', () => {
  it('names the two largest units', () => {
    expect(formatUptime(analyserEn, 12.9)).toBe('12 s');
    expect(formatUptime(analyserEn, 725.795102)).toBe('12 min 5 s');
    expect(formatUptime(analyserEn, 3 * 3600 + 61)).toBe('3 h 1 min');
    expect(formatUptime(analyserEn, 29_592_926)).toBe('342 days 12 h');
    expect(formatUptime(analyserEn, 86_400)).toBe('1 day 0 h');
  });
});
