import { describe, expect, test } from 'vitest';
import { type Known, other, told, verdictOf, type Versions } from './verdict.fixture.ts';
import { type Verdict } from './verdict.ts';

/** A kernel, with the build behind it where that counts; the verdict; how it is told. */
type Case = [release: string, build: string | null, applicability: Verdict['applicability'], sentence: string];

/** What is known of a bug, and what is said of kernels of the distribution's. */
const distributions: Record<string, { known: Known; cases: Case[] }> = {
  'RHEL and its rebuilds: fixed in 7.6 by an update, and from 7.7 on': {
    known: {
      fixedIn: { 'rhel-7': ['3.10.0-957.27.2.el7', '3.10.0-1062.el7'] },
      introducedIn: { 'rhel-7': ['3.10.0-514.el7'] },
      notAffected: ['rhel-6'],
    },
    cases: [
      [
        '3.10.0-957.21.3.el7.x86_64',
        null,
        'affected',
        '3.10.0-957.21.3.el7 is before 3.10.0-957.27.2.el7, the first fixed version in the RHEL 7.6 stream.',
      ],
      [
        '3.10.0-957.el7.x86_64',
        '#1 SMP Thu Nov 8 23:39:32 UTC 2018',
        'affected',
        '3.10.0-957.el7 is before 3.10.0-957.27.2.el7, the first fixed version in the RHEL 7.6 stream.',
      ],
      [
        '3.10.0-862.el7.x86_64',
        null,
        'affected',
        '3.10.0-862.el7 is before 3.10.0-1062.el7, the first fixed version in the RHEL 7 stream.',
      ],
      [
        '3.10.0-862.14.4.el7.x86_64',
        null,
        'affected',
        '3.10.0-862.14.4.el7 is before 3.10.0-1062.el7, the first fixed version in the RHEL 7 stream. Whether an update of RHEL 7.5 brought the fix earlier is not known.',
      ],
      [
        '3.10.0-957.27.2.el7.x86_64',
        null,
        'fixed',
        `3.10.0-957.27.2.el7 has the fix: it came with 3.10.0-957.27.2.el7 in the RHEL 7.6 stream. ${other}`,
      ],
      [
        '3.10.0-1062.el7.x86_64',
        null,
        'fixed',
        `3.10.0-1062.el7 has the fix: it came with 3.10.0-1062.el7 in the RHEL 7.7 stream. ${other}`,
      ],
      [
        '3.10.0-1160.15.2.el7.x86_64',
        null,
        'fixed',
        `3.10.0-1160.15.2.el7 has the fix: it came with 3.10.0-1062.el7 in the RHEL 7 stream. ${other}`,
      ],
      [
        '3.10.0-327.el7.x86_64',
        null,
        'not-affected',
        '3.10.0-327.el7 is before 3.10.0-514.el7, which brought the bug into the RHEL 7 stream.',
      ],
      [
        '3.10.0-327.36.3.el7.x86_64',
        null,
        'not-affected',
        '3.10.0-327.36.3.el7 is before 3.10.0-514.el7, which brought the bug into the RHEL 7 stream. Whether an update of RHEL 7.2 brought the bug earlier is not known.',
      ],
      [
        '2.6.32-754.35.1.el6.x86_64',
        null,
        'not-affected',
        '2.6.32-754.35.1.el6.x86_64 is of the RHEL 6 stream, which never had the bug.',
      ],
      [
        '4.18.0-305.el8.x86_64',
        null,
        'unknown',
        'No fix is known for the stream of 4.18.0-305.el8 (RHEL 8). Fixes are known in RHEL 7 (3.10.0-957.27.2.el7, 3.10.0-1062.el7); those numbers say nothing about this kernel.',
      ],
      [
        '4.14.0-115.el7a.aarch64',
        null,
        'unknown',
        'No fix is known for the stream of 4.14.0-115.el7a (RHEL 7-alt). Fixes are known in RHEL 7 (3.10.0-957.27.2.el7, 3.10.0-1062.el7); those numbers say nothing about this kernel.',
      ],
    ],
  },
  'RHEL, fixed by an update of 8.4 alone': {
    known: { fixedIn: { 'rhel-8': ['4.18.0-305.12.1.el8_4'] } },
    cases: [
      [
        '4.18.0-305.3.1.el8.x86_64',
        null,
        'affected',
        '4.18.0-305.3.1.el8 is before 4.18.0-305.12.1.el8_4, the first fixed version in the RHEL 8.4 stream.',
      ],
      [
        '4.18.0-240.el8.x86_64',
        null,
        'affected',
        '4.18.0-240.el8 is before 4.18.0-305.12.1.el8_4, the first fixed version in the RHEL 8.4 stream.',
      ],
      [
        '4.18.0-193.28.1.el8_2.x86_64',
        null,
        'affected',
        '4.18.0-193.28.1.el8_2 is before 4.18.0-305.12.1.el8_4, the first fixed version in the RHEL 8.4 stream. Whether an update of RHEL 8.2 brought the fix earlier is not known.',
      ],
      [
        '4.18.0-305.25.1.el8_4.x86_64',
        null,
        'fixed',
        `4.18.0-305.25.1.el8_4 has the fix: it came with 4.18.0-305.12.1.el8_4 in the RHEL 8.4 stream. ${other}`,
      ],
      [
        '4.18.0-372.9.1.el8.x86_64',
        null,
        'unknown',
        'The fix came with 4.18.0-305.12.1.el8_4 into the RHEL 8.4 stream; whether RHEL 8.6, the stream of 4.18.0-372.9.1.el8, began with it is not known.',
      ],
    ],
  },
  'Ubuntu: the ABI in the release and the upload in the build; HWE and clouds': {
    known: {
      fixedIn: { 'ubuntu-5.4': ['5.4.0-123.139'], 'ubuntu-5.4-aws': ['5.4.0-1081.88'] },
      introducedIn: { 'ubuntu-5.4': ['5.4.0-122.138'] },
      notAffected: ['ubuntu-4.15'],
    },
    cases: [
      [
        '5.4.0-122-generic',
        '#138-Ubuntu',
        'affected',
        '5.4.0-122.138 is before 5.4.0-123.139, the first fixed version in the Ubuntu 5.4 stream.',
      ],
      [
        '5.4.0-122-generic',
        '#138~18.04.1-Ubuntu SMP Fri Jun 24 14:14:03 UTC 2022',
        'affected',
        '5.4.0-122.138 is before 5.4.0-123.139, the first fixed version in the Ubuntu 5.4 stream.',
      ],
      [
        '5.4.0-123-generic',
        '#139-Ubuntu',
        'fixed',
        `5.4.0-123.139 has the fix: it came with 5.4.0-123.139 in the Ubuntu 5.4 stream. ${other}`,
      ],
      [
        '5.4.0-121-lowlatency',
        '#137-Ubuntu',
        'not-affected',
        '5.4.0-121.137 is before 5.4.0-122.138, which brought the bug into the Ubuntu 5.4 stream.',
      ],
      [
        '5.4.0-1080-aws',
        '#87-Ubuntu',
        'affected',
        '5.4.0-1080.87 is before 5.4.0-1081.88, the first fixed version in the Ubuntu 5.4-aws stream.',
      ],
      [
        '5.4.0-1080-aws',
        '#87~18.04.1-Ubuntu',
        'affected',
        '5.4.0-1080.87 is before 5.4.0-1081.88, the first fixed version in the Ubuntu 5.4-aws stream.',
      ],
      [
        '4.15.0-188-generic',
        '#199-Ubuntu',
        'not-affected',
        '4.15.0-188-generic is of the Ubuntu 4.15 stream, which never had the bug.',
      ],
      // a cloud's own numbers; its relatives are named first
      [
        '5.4.0-1085-azure',
        '#90-Ubuntu',
        'unknown',
        'No fix is known for the stream of 5.4.0-1085.90 (Ubuntu 5.4-azure). Fixes are known in Ubuntu 5.4 (5.4.0-123.139); Ubuntu 5.4-aws (5.4.0-1081.88); those numbers say nothing about this kernel.',
      ],
      // without the upload the ABI decides, unless two uploads share it
      [
        '5.4.0-124-generic',
        null,
        'fixed',
        `5.4.0-124 has the fix: it came with 5.4.0-123.139 in the Ubuntu 5.4 stream. ${other}`,
      ],
      [
        '5.4.0-123-generic',
        null,
        'unknown',
        '5.4.0-123 is told apart from 5.4.0-123.139 in the Ubuntu 5.4 stream by the package’s upload alone, which the log does not name (“#138-Ubuntu”, “Debian 6.12.48-1”).',
      ],
      [
        '5.4.0-122-generic',
        null,
        'unknown',
        '5.4.0-122 is told apart from 5.4.0-122.138 in the Ubuntu 5.4 stream by the package’s upload alone, which the log does not name (“#138-Ubuntu”, “Debian 6.12.48-1”).',
      ],
      [
        '5.4.0-121-generic',
        '#1 SMP Thu Jun 23 08:00:00 UTC 2022',
        'not-affected',
        '5.4.0-121 is before 5.4.0-122.138, which brought the bug into the Ubuntu 5.4 stream. This kernel was built anew by somebody else, so its version proves little.',
      ],
    ],
  },
  'Debian: the package stands in the build': {
    known: {
      fixedIn: { 'debian-5.10': ['5.10.205-1'], 'debian-6.12': ['6.12.48-1'] },
      introducedIn: { 'debian-5.10': ['5.10.191-1'] },
      notAffected: ['debian-4.19'],
    },
    cases: [
      [
        '5.10.0-26-amd64',
        '#1 SMP Debian 5.10.197-1 (2023-09-29)',
        'affected',
        '5.10.197-1 is before 5.10.205-1, the first fixed version in the Debian 5.10 stream.',
      ],
      [
        '5.10.0-0.deb10.26-amd64',
        '#1 SMP Debian 5.10.197-1~deb10u1 (2023-10-17)',
        'affected',
        '5.10.197-1~deb10u1 is before 5.10.205-1, the first fixed version in the Debian 5.10 stream.',
      ],
      [
        '5.10.0-27-amd64',
        '#1 SMP Debian 5.10.205-2 (2023-12-31)',
        'fixed',
        `5.10.205-2 has the fix: it came with 5.10.205-1 in the Debian 5.10 stream. ${other}`,
      ],
      [
        '5.10.0-23-amd64',
        '#1 SMP Debian 5.10.179-1 (2023-05-12)',
        'not-affected',
        '5.10.179-1 is before 5.10.191-1, which brought the bug into the Debian 5.10 stream.',
      ],
      [
        '4.19.0-25-amd64',
        null,
        'not-affected',
        '4.19.0-25-amd64 is of the Debian 4.19 stream, which never had the bug.',
      ],
      [
        '5.10.0-26-amd64',
        null,
        'unknown',
        '5.10.0-26-amd64 does not name its package: the log lacks the build behind it, such as “#1 SMP Debian 5.10.197-1”.',
      ],
      [
        '6.12.43+deb13-amd64',
        null,
        'affected',
        '6.12.43 is before 6.12.48-1, the first fixed version in the Debian 6.12 stream.',
      ],
      [
        '6.12.48+deb13-amd64',
        null,
        'unknown',
        '6.12.48 is told apart from 6.12.48-1 in the Debian 6.12 stream by the package’s upload alone, which the log does not name (“#138-Ubuntu”, “Debian 6.12.48-1”).',
      ],
      [
        '6.1.0-13-amd64',
        '#1 SMP PREEMPT_DYNAMIC Debian 6.1.55-1 (2023-09-29)',
        'unknown',
        'No fix is known for the stream of 6.1.55-1 (Debian 6.1). Fixes are known in Debian 5.10 (5.10.205-1); Debian 6.12 (6.12.48-1); those numbers say nothing about this kernel.',
      ],
    ],
  },
  'SUSE: each service pack counts for itself': {
    known: {
      fixedIn: { 'sles-12.5': ['4.12.14-122.124.3'], 'sles-15.4': ['5.14.21-150400.24.81.1'] },
      introducedIn: { 'sles-15.4': ['5.14.21-150400.24.21.2'] },
      notAffected: ['sles-12.4'],
    },
    cases: [
      [
        '4.12.14-122.37-default',
        null,
        'affected',
        '4.12.14-122.37 is before 4.12.14-122.124.3, the first fixed version in the SLES 12.5 stream.',
      ],
      [
        '4.12.14-122.130-default',
        null,
        'fixed',
        `4.12.14-122.130 has the fix: it came with 4.12.14-122.124.3 in the SLES 12.5 stream. ${other}`,
      ],
      [
        '4.12.14-95.6-default',
        null,
        'not-affected',
        '4.12.14-95.6-default is of the SLES 12.4 stream, which never had the bug.',
      ],
      // the release lacks the last number of the package
      [
        '5.14.21-150400.24.81-default',
        '#1 SMP PREEMPT_DYNAMIC Tue Aug 8 14:10:43 UTC 2023 (90a74a8)',
        'fixed',
        `5.14.21-150400.24.81 has the fix: it came with 5.14.21-150400.24.81.1 in the SLES 15.4 stream. ${other}`,
      ],
      [
        '5.14.21-150400.24.63-default',
        null,
        'affected',
        '5.14.21-150400.24.63 is before 5.14.21-150400.24.81.1, the first fixed version in the SLES 15.4 stream.',
      ],
      [
        '5.14.21-150400.22-default',
        null,
        'not-affected',
        '5.14.21-150400.22 is before 5.14.21-150400.24.21.2, which brought the bug into the SLES 15.4 stream.',
      ],
      [
        '5.14.21-150500.55.7-default',
        null,
        'unknown',
        'No fix is known for the stream of 5.14.21-150500.55.7 (SLES 15.5). Fixes are known in SLES 12.5 (4.12.14-122.124.3); SLES 15.4 (5.14.21-150400.24.81.1); those numbers say nothing about this kernel.',
      ],
    ],
  },
  openEuler: {
    known: {
      fixedIn: { 'openeuler-2203': ['5.10.0-60.105.0.132.oe2203'], 'openeuler-1': ['4.19.90-2204.1.0.0145.oe1'] },
      introducedIn: { 'openeuler-1': ['4.19.90-2012.5.0.0054.oe1'] },
      notAffected: ['openeuler-2403'],
    },
    cases: [
      [
        '5.10.0-60.18.0.50.oe2203.aarch64',
        null,
        'affected',
        '5.10.0-60.18.0.50.oe2203 is before 5.10.0-60.105.0.132.oe2203, the first fixed version in the openEuler 2203 stream.',
      ],
      [
        '5.10.0-60.139.0.166.oe2203.x86_64',
        null,
        'fixed',
        `5.10.0-60.139.0.166.oe2203 has the fix: it came with 5.10.0-60.105.0.132.oe2203 in the openEuler 2203 stream. ${other}`,
      ],
      [
        '4.19.90-2112.8.0.0131.oe1.x86_64',
        null,
        'affected',
        '4.19.90-2112.8.0.0131.oe1 is before 4.19.90-2204.1.0.0145.oe1, the first fixed version in the openEuler 1 stream.',
      ],
      [
        '4.19.90-2003.4.0.0036.oe1.x86_64',
        null,
        'not-affected',
        '4.19.90-2003.4.0.0036.oe1 is before 4.19.90-2012.5.0.0054.oe1, which brought the bug into the openEuler 1 stream.',
      ],
      [
        '6.6.0-28.0.0.34.oe2403.x86_64',
        null,
        'not-affected',
        '6.6.0-28.0.0.34.oe2403.x86_64 is of the openEuler 2403 stream, which never had the bug.',
      ],
      [
        '5.10.0-136.12.0.86.oe2203sp1.x86_64',
        null,
        'unknown',
        'No fix is known for the stream of 5.10.0-136.12.0.86.oe2203sp1 (openEuler 2203sp1). Fixes are known in openEuler 2203 (5.10.0-60.105.0.132.oe2203); openEuler 1 (4.19.90-2204.1.0.0145.oe1); those numbers say nothing about this kernel.',
      ],
    ],
  },
  'Anolis OS': {
    known: {
      fixedIn: { 'anolis-8-4.19': ['4.19.91-27.an8'] },
      introducedIn: { 'anolis-8-4.19': ['4.19.91-25.an8'] },
      notAffected: ['anolis-23-5.10'],
    },
    cases: [
      [
        '4.19.91-26.an8.x86_64',
        null,
        'affected',
        '4.19.91-26.an8 is before 4.19.91-27.an8, the first fixed version in the Anolis 8-4.19 stream.',
      ],
      [
        '4.19.91-27.1.an8.aarch64',
        null,
        'fixed',
        `4.19.91-27.1.an8 has the fix: it came with 4.19.91-27.an8 in the Anolis 8-4.19 stream. ${other}`,
      ],
      [
        '4.19.91-24.8.an8.x86_64',
        null,
        'not-affected',
        '4.19.91-24.8.an8 is before 4.19.91-25.an8, which brought the bug into the Anolis 8-4.19 stream.',
      ],
      [
        '5.10.134-14.1.an23.x86_64',
        null,
        'not-affected',
        '5.10.134-14.1.an23.x86_64 is of the Anolis 23-5.10 stream, which never had the bug.',
      ],
      [
        '5.10.134-14.an8.x86_64',
        null,
        'unknown',
        'No fix is known for the stream of 5.10.134-14.an8 (Anolis 8-5.10). Fixes are known in Anolis 8-4.19 (4.19.91-27.an8); those numbers say nothing about this kernel.',
      ],
    ],
  },
  'Kylin: each service pack of V10 has its number': {
    known: {
      fixedIn: { 'kylin-10': ['4.19.90-25.16.v2101.ky10', '4.19.90-52.22.v2207.ky10'] },
      introducedIn: { 'kylin-10': ['4.19.90-23.8.v2101.ky10'] },
    },
    cases: [
      [
        '4.19.90-25.10.v2101.ky10.x86_64',
        null,
        'unknown',
        'The bug came with 4.19.90-23.8.v2101.ky10 into the Kylin V10 (4.19.90-23) stream; whether Kylin V10 (4.19.90-25), the stream of 4.19.90-25.10.v2101.ky10, got it is not known.',
      ],
      [
        '4.19.90-25.37.v2101.ky10.x86_64',
        null,
        'fixed',
        `4.19.90-25.37.v2101.ky10 has the fix: it came with 4.19.90-25.16.v2101.ky10 in the Kylin V10 (4.19.90-25) stream. ${other}`,
      ],
      [
        '4.19.90-23.19.v2101.ky10.aarch64',
        null,
        'affected',
        '4.19.90-23.19.v2101.ky10 is before 4.19.90-52.22.v2207.ky10, the first fixed version in the Kylin V10 (4.19.90-52) stream. Whether an update of Kylin V10 (4.19.90-23) brought the fix earlier is not known.',
      ],
      [
        '4.19.90-17.ky10.aarch64',
        null,
        'not-affected',
        '4.19.90-17.ky10 is before 4.19.90-23.8.v2101.ky10, which brought the bug into the Kylin V10 (4.19.90-23) stream.',
      ],
      [
        '4.19.90-89.11.v2401.ky10.x86_64',
        null,
        'unknown',
        'The bug came with 4.19.90-23.8.v2101.ky10 into the Kylin V10 (4.19.90-23) stream; whether Kylin V10 (4.19.90-89), the stream of 4.19.90-89.11.v2401.ky10, got it is not known.',
      ],
    ],
  },
  "Oracle's UEK": {
    known: {
      fixedIn: { 'uek-4.14': ['4.14.35-1902.304.6.el7uek'], 'uek-5.15': ['5.15.0-6.80.3.1.el9uek'] },
      introducedIn: { 'uek-5.15': ['5.15.0-1.43.4.el9uek'] },
      notAffected: ['uek-4.1'],
    },
    cases: [
      [
        '4.14.35-1902.300.11.el7uek.x86_64',
        '#2',
        'affected',
        '4.14.35-1902.300.11.el7uek is before 4.14.35-1902.304.6.el7uek, the first fixed version in the UEK 4.14 stream.',
      ],
      [
        '5.15.0-8.91.4.1.el9uek.aarch64',
        null,
        'fixed',
        `5.15.0-8.91.4.1.el9uek has the fix: it came with 5.15.0-6.80.3.1.el9uek in the UEK 5.15 stream. ${other}`,
      ],
      [
        '5.15.0-0.30.19.el9uek.x86_64',
        null,
        'not-affected',
        '5.15.0-0.30.19.el9uek is before 5.15.0-1.43.4.el9uek, which brought the bug into the UEK 5.15 stream.',
      ],
      [
        '4.1.12-124.48.6.el6uek.x86_64',
        null,
        'not-affected',
        '4.1.12-124.48.6.el6uek.x86_64 is of the UEK 4.1 stream, which never had the bug.',
      ],
      [
        '5.4.17-2136.300.7.el8uek.x86_64',
        null,
        'unknown',
        'No fix is known for the stream of 5.4.17-2136.300.7.el8uek (UEK 5.4). Fixes are known in UEK 4.14 (4.14.35-1902.304.6.el7uek); UEK 5.15 (5.15.0-6.80.3.1.el9uek); those numbers say nothing about this kernel.',
      ],
    ],
  },
  'Amazon Linux: several kernels at a time': {
    known: {
      fixedIn: { 'amazon-2-5.10': ['5.10.192-183.736.amzn2'], 'amazon-2023-6.1': ['6.1.79-99.164.amzn2023'] },
      introducedIn: { 'amazon-2-5.10': ['5.10.118-111.515.amzn2'] },
      notAffected: ['amazon-2-4.14'],
    },
    cases: [
      [
        '5.10.184-175.749.amzn2.x86_64',
        null,
        'affected',
        '5.10.184-175.749.amzn2 is before 5.10.192-183.736.amzn2, the first fixed version in the Amazon Linux 2-5.10 stream.',
      ],
      [
        '6.1.79-99.167.amzn2023.aarch64',
        null,
        'fixed',
        `6.1.79-99.167.amzn2023 has the fix: it came with 6.1.79-99.164.amzn2023 in the Amazon Linux 2023-6.1 stream. ${other}`,
      ],
      [
        '5.10.109-104.500.amzn2.x86_64',
        null,
        'not-affected',
        '5.10.109-104.500.amzn2 is before 5.10.118-111.515.amzn2, which brought the bug into the Amazon Linux 2-5.10 stream.',
      ],
      [
        '4.14.355-276.639.amzn2.x86_64',
        null,
        'not-affected',
        '4.14.355-276.639.amzn2.x86_64 is of the Amazon Linux 2-4.14 stream, which never had the bug.',
      ],
      [
        '5.15.173-118.169.amzn2.x86_64',
        null,
        'unknown',
        'No fix is known for the stream of 5.15.173-118.169.amzn2 (Amazon Linux 2-5.15). Fixes are known in Amazon Linux 2-5.10 (5.10.192-183.736.amzn2); Amazon Linux 2023-6.1 (6.1.79-99.164.amzn2023); those numbers say nothing about this kernel.',
      ],
    ],
  },
  'kernel.org: each stable series has its own fix': {
    known: {
      fixedIn: { 'kernel.org': ['4.19.77', '5.2.19', '5.4'] },
      introducedIn: { 'kernel.org': ['4.16', '4.14.50'] },
    },
    cases: [
      [
        '4.19.50',
        null,
        'affected',
        '4.19.50 is before 4.19.77, the first fixed version in the kernel.org 4.19 stream.',
      ],
      ['4.19.300', null, 'fixed', `4.19.300 has the fix: it came with 4.19.77 in the kernel.org 4.19 stream. ${other}`],
      ['5.2.18', null, 'affected', '5.2.18 is before 5.2.19, the first fixed version in the kernel.org 5.2 stream.'],
      ['5.3.0', null, 'affected', '5.3.0 is before 5.4, the first fixed version in the kernel.org stream.'],
      [
        '5.3.7',
        null,
        'affected',
        '5.3.7 is before 5.4, the first fixed version in the kernel.org stream. Whether an update of kernel.org 5.3 brought the fix earlier is not known.',
      ],
      [
        '4.14.100',
        null,
        'affected',
        '4.14.100 is before 5.4, the first fixed version in the kernel.org stream. Whether an update of kernel.org 4.14 brought the fix earlier is not known.',
      ],
      [
        '4.14.49',
        null,
        'not-affected',
        '4.14.49 is before 4.14.50, which brought the bug into the kernel.org 4.14 stream.',
      ],
      ['4.15.0', null, 'not-affected', '4.15.0 is before 4.16, which brought the bug into the kernel.org stream.'],
      [
        '4.9.200',
        null,
        'not-affected',
        '4.9.200 is before 4.16, which brought the bug into the kernel.org stream. Whether an update of kernel.org 4.9 brought the bug earlier is not known.',
      ],
      [
        '5.4.0-rc1',
        null,
        'affected',
        '5.4.0-rc1 is before 5.4, the first fixed version in the kernel.org 5.4 stream. 5.4.0-rc1 is a development version: what the next release holds may be in it already.',
      ],
      [
        '5.3.0-rc8-next-20190913',
        null,
        'affected',
        '5.3.0-rc8-next-20190913 is before 5.4, the first fixed version in the kernel.org stream. 5.3.0-rc8-next-20190913 is a development version: what the next release holds may be in it already.',
      ],
      [
        '4.18.0-next-20180820',
        null,
        'affected',
        '4.18.0-next-20180820 is before 5.4, the first fixed version in the kernel.org stream.',
      ],
      [
        '5.3.0-12345-gabcdef012345',
        null,
        'affected',
        '5.3.0-12345-gabcdef012345 is before 5.4, the first fixed version in the kernel.org stream. 5.3.0-12345-gabcdef012345 is a development version: what the next release holds may be in it already.',
      ],
      ['5.4.0', null, 'fixed', `5.4.0 has the fix: it came with 5.4 in the kernel.org 5.4 stream. ${other}`],
      ['6.1.20', null, 'fixed', `6.1.20 has the fix: it came with 5.4 in the kernel.org stream. ${other}`],
      ['6.12.0-rc3', null, 'fixed', `6.12.0-rc3 has the fix: it came with 5.4 in the kernel.org stream. ${other}`],
      [
        '4.19.50-acme+',
        null,
        'affected',
        "4.19.50-acme+ is before 4.19.77, the first fixed version in the kernel.org 4.19 stream. 4.19.50-acme+ is no release of kernel.org's: whoever built it may have added or left out changes.",
      ],
      [
        '5.2.18-1.el7.elrepo.x86_64',
        null,
        'affected',
        '5.2.18-1.el7.elrepo is before 5.2.19, the first fixed version in the kernel.org 5.2 stream.',
      ],
      [
        '4.19.72-microsoft-standard-WSL2',
        null,
        'affected',
        "4.19.72 is before 4.19.77, the first fixed version in the kernel.org 4.19 stream. WSL builds on kernel.org's 4.19.72 and may add changes.",
      ],
      // a vendor's kernel is never compared with kernel.org's numbers
      [
        '4.18.0-305.el8.x86_64',
        null,
        'unknown',
        'No fix is known for the stream of 4.18.0-305.el8 (RHEL 8). Fixes are known in kernel.org (4.19.77, 5.2.19, 5.4); those numbers say nothing about this kernel.',
      ],
      [
        '5.10.0-60.18.0.50.oe2203.x86_64',
        null,
        'unknown',
        'No fix is known for the stream of 5.10.0-60.18.0.50.oe2203 (openEuler 2203). Fixes are known in kernel.org (4.19.77, 5.2.19, 5.4); those numbers say nothing about this kernel.',
      ],
    ],
  },
  'kernel.org, where an update of one series brought the bug': {
    known: { fixedIn: { 'kernel.org': ['5.4.193'] }, introducedIn: { 'kernel.org': ['5.4.192'] } },
    cases: [
      ['5.4.192', null, 'affected', '5.4.192 is before 5.4.193, the first fixed version in the kernel.org 5.4 stream.'],
      [
        '5.4.191',
        null,
        'not-affected',
        '5.4.191 is before 5.4.192, which brought the bug into the kernel.org 5.4 stream.',
      ],
      ['5.3.0', null, 'not-affected', '5.3.0 is before 5.4.192, which brought the bug into the kernel.org 5.4 stream.'],
      [
        '4.19.241',
        null,
        'unknown',
        'The bug came with 5.4.192 into the kernel.org 5.4 stream; whether kernel.org 4.19, the stream of 4.19.241, got it is not known.',
      ],
      [
        '5.10.114',
        null,
        'unknown',
        'The bug came with 5.4.192 into the kernel.org 5.4 stream; whether kernel.org 5.10, the stream of 5.10.114, got it is not known.',
      ],
    ],
  },
};

describe.each(Object.entries(distributions))('%s', (_name, { known, cases }) => {
  test.each(cases)('%s %s is %s', (release, build, applicability, sentence) => {
    expect(told({ release, build }, known)).toEqual([applicability, sentence]);
  });

  test('the order in which an author lists the versions says nothing', () => {
    const reversed = (versions: Versions = {}): Versions =>
      Object.fromEntries(Object.entries(versions).map(([stream, list]) => [stream, [...list].reverse()]));
    const turned = { ...known, fixedIn: reversed(known.fixedIn), introducedIn: reversed(known.introducedIn) };
    for (const [release, build] of cases) {
      expect(verdictOf({ release, build }, turned).applicability).toBe(
        verdictOf({ release, build }, known).applicability,
      );
    }
  });
});
