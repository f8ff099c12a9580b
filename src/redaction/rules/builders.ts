import { type Rule } from '../rule.ts';

/**
 * Who built the kernel, and where:
 *
 *     Linux version 5.4.0-122-generic (buildd@lcy02-amd64-095) (gcc version 9.4.0 (Ubuntu 9.4.0-1ubuntu1~20.04.1)) #138-Ubuntu SMP
 */
export const builders: Rule = {
  kind: 'builder',
  patterns: [/\bLinux version \S{1,128} \((?<secret>[^\s()@]{1,64}@[^\s()]{1,253})\)/dg],
};
