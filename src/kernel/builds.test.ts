import { expect, test } from 'vitest';
import { isRebuilt } from './builds.ts';
import { parseRelease } from './releases.ts';

test.each([
  ['5.4.0-122-generic', '#138-Ubuntu SMP Wed Jun 22 15:00:31 UTC 2022', false],
  ['5.4.0-122-generic', '#138~18.04.1-Ubuntu', false],
  ['3.13.0-95-generic', '#142~precise1-Ubuntu SMP Fri Aug 12 18:20:15 UTC 2016', false],
  ['5.4.0-122-generic', '#1 SMP Thu Jun 23 08:00:00 UTC 2022', true],
  ['5.4.0-122-generic', '#138+lp1979014', true],
  ['5.4.0-122-generic', null, false],
  ['5.10.0-26-amd64', '#1 SMP Debian 5.10.197-1 (2023-09-29)', false],
  ['6.1.0-9-amd64', '#1  Debian 6.1.27-1', false],
  ['5.10.0-26-amd64', '#1', false],
  ['5.10.0-26-amd64', '#2 SMP Tue Oct 3 10:00:00 UTC 2023', true],
  ['6.1.0-9-amd64', '#1 SMP Debian 6.1.27-1kali1 (2023-05-12)', true],
  ['2.6.32-5-amd64', '#1 SMP Mon Feb 25 00:26:11 UTC 2013', false],
  ['3.10.0-957.el7.x86_64', '#1 SMP Thu Nov 8 23:39:32 UTC 2018', false],
  ['3.10.0-957.el7.x86_64', '#1', false],
  ['3.10.0-957.el7.x86_64', '#3 SMP Fri Nov 9 09:00:00 CST 2018', true],
  ['3.10.0-957.el7.acme.x86_64', '#1', true],
  ['4.14.35-1902.300.11.el7uek.x86_64', '#2', false],
  ['5.14.21-150400.24.81-default', '#1 SLE15-SP4', false],
])('%s %s', (raw, build, rebuilt) => {
  const release = parseRelease(raw);
  expect(release && isRebuilt(release, build)).toBe(rebuilt);
});
