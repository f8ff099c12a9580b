import { expect, test } from 'vitest';
import { panicLinkIn } from './link.ts';

test('the parameters that the kernel prints', () => {
  expect(panicLinkIn('#?a=x86_64&v=6.17.8-200.fc42.x86_64&z=12345')).toEqual({
    architecture: 'x86_64',
    release: '6.17.8-200.fc42.x86_64',
    encoding: 'seven-bytes',
    digits: '12345',
  });
  expect(panicLinkIn('#?a=aarch64&v=6.12.0&zl=0815')).toMatchObject({ encoding: 'thirteen-bits', digits: '0815' });
});

test('the release stands there as it is: its + is no space', () => {
  expect(panicLinkIn('#?a=x86_64&v=6.17.0-rc3+&z=1')?.release).toBe('6.17.0-rc3+');
  expect(panicLinkIn('#?a=x86_64&v=6.17.0-rc3%2B&z=1')?.release).toBe('6.17.0-rc3+');
  expect(panicLinkIn('#?a=x86_64&v=6%zz&z=1')?.release).toBe('6%zz');
});

test('a link without architecture or release is one', () => {
  expect(panicLinkIn('#?z=1')).toMatchObject({ architecture: null, release: null, digits: '1' });
  expect(panicLinkIn('#?a=&v=&z=')).toMatchObject({ architecture: null, release: null, digits: '' });
});

test('no name is longer than a kernel has', () => {
  expect(panicLinkIn(`#?a=${'x'.repeat(500)}&z=1`)?.architecture).toHaveLength(64);
});

test('other fragments are none', () => {
  for (const fragment of ['', '#', '#?', '#facts', '#z=1', '#log=z', '?z=1', '#?a=x86_64&v=6.12.0', '#?xz=1']) {
    expect(panicLinkIn(fragment), fragment).toBeNull();
  }
});
