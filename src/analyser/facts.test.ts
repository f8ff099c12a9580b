import { describe, expect, it } from 'vitest';
import { analyserEn } from '../i18n/analyser.en.ts';
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
    const { suspects, others } = sortModules(modules);
    expect(suspects.map(({ name }) => name)).toEqual(['scap', 'nvidia']);
    expect(others.map(({ name }) => name)).toEqual(['ext4', 'kvm']);
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
