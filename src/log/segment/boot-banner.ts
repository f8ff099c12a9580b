import { parseRelease } from '../../kernel/releases.ts';
import { type Line } from '../lines/line.ts';

/** Stands in every such line. */
export const bannerWord = 'Linux version ';

/**
 * What the kernel says first when it boots (init/version.c, linux_banner):
 *
 *     Linux version 3.10.0-1160.15.2.el7.x86_64 (mockbuild@kbuilder...) #1 SMP Wed Feb 3 15:06:38 UTC 2021
 */
export function isBootBanner({ text }: Line): boolean {
  return /^Linux version \d/.test(text);
}

/** The boot's own release, for reports that do not give it; null for any other line. */
export function releaseIn({ text }: Line): string | null {
  const found = /^Linux version (\S+)/.exec(text)?.[1];
  return found !== undefined && parseRelease(found) !== null ? found : null;
}
