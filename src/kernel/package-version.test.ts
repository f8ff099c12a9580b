import { expect, test } from 'vitest';
import { packageVersion } from './package-version.ts';
import { parseRelease } from './releases.ts';

test.each([
  ['5.4.0-122-generic', '#138-Ubuntu', '5.4.0-122.138'],
  ['5.4.0-122-generic', '#138-Ubuntu SMP Wed Jun 22 15:00:31 UTC 2022', '5.4.0-122.138'],
  ['5.4.0-122-generic', '#138~18.04.1-Ubuntu SMP Fri Jun 24 14:14:03 UTC 2022', '5.4.0-122.138'],
  ['5.4.0-122-generic', null, '5.4.0-122'],
  ['5.4.0-1080-aws', '#87-Ubuntu', '5.4.0-1080.87'],
  ['5.10.0-26-amd64', '#1 SMP Debian 5.10.197-1 (2023-09-29)', '5.10.197-1'],
  ['6.1.0-9-amd64', '#1  Debian 6.1.27-1', '6.1.27-1'],
  ['6.1.0-0.deb11.13-amd64', '#1 SMP Debian 6.1.55-1~bpo11+1 (2023-10-08)', '6.1.55-1~bpo11+1'],
  ['5.10.0-26-amd64', '#1', null],
  ['5.10.0-26-amd64', null, null],
  ['6.12.48+deb13-amd64', '#1 SMP PREEMPT_DYNAMIC Debian 6.12.48-1 (2025-09-20)', '6.12.48-1'],
  ['6.12.48+deb13-amd64', null, '6.12.48'],
  ['6.12.6-amd64', null, '6.12.6'],
  ['6.12.47+rpt-rpi-v8', '#1 SMP PREEMPT Debian 1:6.12.47-1+rpt1 (2025-09-16)', '6.12.47-1+rpt1'],
  ['3.13.0-95-generic', '#142~precise1-Ubuntu SMP Fri Aug 12 18:20:15 UTC 2016', '3.13.0-95.142'],
  ['6.8.0-38-lowlatency', '#38.1-Ubuntu SMP PREEMPT_DYNAMIC', '6.8.0-38.38.1'],
  // built by somebody else
  ['5.4.0-122-generic', '#1 SMP Thu Jun 23 2022', '5.4.0-122'],
  ['3.10.0-957.el7.x86_64', '#1 SMP Thu Nov 8 23:39:32 UTC 2018', '3.10.0-957.el7'],
  ['6.12.0-rc3', '#1', '6.12.0-rc3'],
])('%s %s is %s', (raw, build, version) => {
  const release = parseRelease(raw);
  expect(release && packageVersion(release, build)).toBe(version);
});
