import { parseRelease } from './releases.ts';
import { type Packager, streamFamilies, streamFamilyOf } from './streams.ts';

type Check = (stream: string, version: string) => boolean;

/** SUSE's packages carry no mark; the flavour that tells them stands in the release alone. */
const unmarked = ['sles', 'opensuse'];

const checks: Record<Packager, Check> = {
  'kernel.org': (_stream, version) => /^\d+(?:\.\d+)+(?:-rc\d+)?$/.test(version),
  // ubuntu-5.4-aws: 5.4.0-1080.87, with the upload
  dpkg: (stream, version) => {
    const [, family, base = ''] = /^([a-z]+)-([\d.]+)/.exec(stream) ?? [];
    return (
      /^[.~-]/.test(version.slice(base.length)) &&
      version.startsWith(base) &&
      (family !== 'ubuntu' || /-\d+\.\d/.test(version))
    );
  },
  // rhel-7: 3.10.0-1062.el7; the mark is the stream's, a source package of its own (photon-4-esx) may share it
  rpm: (stream, version) => {
    const found = parseRelease(version)?.stream ?? '';
    return stream === found || stream.startsWith(`${found}-`);
  },
};

/** Whether an author's version can be one of the stream's: `3.10.0-1062.el7` of `rhel-7`, but not `4.18.0-305.el8`. */
export function isVersionOf(stream: string, version: string): boolean {
  const family = streamFamilyOf(stream);
  if (family === null) return false;
  return unmarked.includes(family) || checks[streamFamilies[family].packager](stream, version);
}
