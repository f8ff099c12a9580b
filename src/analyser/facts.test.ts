import { describe, expect, it } from 'vitest';
import { analyserEn } from '../i18n/analyser.en.ts';
import { frame } from '../kernel/event.fixture.ts';
import { flagWords, sortModules } from './modules.ts';
import { formatUptime } from './uptime.ts';

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

describe('formatUptime', () => {
  it('names the two largest units', () => {
    expect(formatUptime(analyserEn, 12.9)).toBe('12 s');
    expect(formatUptime(analyserEn, 725.795102)).toBe('12 min 5 s');
    expect(formatUptime(analyserEn, 3 * 3600 + 61)).toBe('3 h 1 min');
    expect(formatUptime(analyserEn, 29_592_926)).toBe('342 days 12 h');
    expect(formatUptime(analyserEn, 86_400)).toBe('1 day 0 h');
  });
});
