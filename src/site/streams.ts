import { type Messages } from '../i18n/en.ts';
import { streamFamilyOf } from '../kernel/streams.ts';

/** `rhel-7` -> `RHEL 7`, `ubuntu-5.4` -> `Ubuntu 5.4`. A name that is no stream stays as it is. */
export function streamName(stream: string, words: Messages['streams']): string {
  const family = streamFamilyOf(stream);
  if (family === null) return stream;
  return [words[family], stream.slice(family.length + 1)].filter((part) => part !== '').join(' ');
}
