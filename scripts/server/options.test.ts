import { expect, test } from 'vitest';
import { explainListenError } from './ports.ts';
import { parseServerOptions } from './options.ts';

test('the defaults', () => {
  expect(parseServerOptions([])).toEqual({ port: 4321, host: '127.0.0.1', base: '/' });
});

test('a base has a slash at both ends, however it is given', () => {
  for (const base of ['x/y', '/x/y', '/x/y/']) expect(parseServerOptions(['--base', base]).base).toBe('/x/y/');
});

test('what does not fit is named', () => {
  expect(() => parseServerOptions(['--port', 'web'])).toThrow('--port web: expected 0 to 65535');
  expect(() => parseServerOptions(['--prot', '1'])).toThrow('--prot');
});

test('a taken port is one sentence with the way out', () => {
  expect(explainListenError(Object.assign(new Error('listen'), { code: 'EADDRINUSE' }), 4321)).toBe(
    'Port 4321 is taken by another program. Choose another one: npm start -- --port 4322',
  );
  expect(explainListenError(new Error('other'), 4321)).toBeNull();
});
