import { expect, test } from 'vitest';
import { isVersionOf } from './version-of-stream.ts';

test.each([
  ['rhel-7', '3.10.0-1062.el7'],
  ['rhel-8', '4.18.0-305.12.1.el8_4'],
  ['rhel-7-alt', '4.14.0-115.8.1.el7a'],
  ['kylin-10', '4.19.90-25.37.v2101.ky10'],
  ['amazon-2-5.10', '5.10.184-175.749.amzn2'],
  ['photon-4-esx', '5.10.132-1.ph4'],
  ['sles-15.4', '5.14.21-150400.24.81.1'],
  ['uek-5.15', '5.15.0-8.91.4.1.el9uek'],
  ['tencentos-4-5.4', '5.4.241-1-tlinux4-0017.3'],
  ['ubuntu-5.4', '5.4.0-123.139'],
  ['ubuntu-5.4-aws', '5.4.0-1080.87'],
  ['ubuntu-2.6.32', '2.6.32-21.32'],
  ['debian-5.10', '5.10.205-1'],
  ['debian-6.1', '6.1.55-1~bpo11+1'],
  ['debian-6.12', '6.12~rc6-1~exp1'],
  ['raspberrypi-6.12', '6.12.47-1+rpt1'],
  ['kernel.org', '5.4'],
  ['kernel.org', '5.4.193'],
  ['kernel.org', '6.12-rc3'],
  ['kernel.org', '2.6.32.71'],
])('%s: %s', (stream, version) => {
  expect(isVersionOf(stream, version)).toBe(true);
});

test.each([
  ['rhel-7', '4.18.0-305.el8'],
  ['rhel-7', '3.10.0-1062'],
  ['rhel-7', '4.14.0-115.el7a'],
  ['rhel-8', '4.18'],
  ['amazon-2-5.10', '4.14.355-276.639.amzn2'],
  ['ubuntu-5.4', '5.4.0-123'],
  ['ubuntu-5.4', '5.15.0-58.64'],
  ['ubuntu-5.4', '5.4.193'],
  ['debian-5.10', '5.100.1-1'],
  ['debian-5.1', '5.10.205-1'],
  ['kernel.org', '3.10.0-1062.el7'],
  ['no-stream', '5.4'],
])('%s: not %s', (stream, version) => {
  expect(isVersionOf(stream, version)).toBe(false);
});
