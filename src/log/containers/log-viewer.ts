import { type Prefix } from './prefix.ts';

const time = String.raw`\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?`;

/** What a kernel itself begins a line with. */
const kernelLine = String.raw`(?=\[ *\d{1,10}\.\d{6}\]|<\d{1,3}>)`;

/**
 * The time at which a store of logs took the message, and where from:
 *
 *     2026-02-04 06:51:39.123	text                                           Grafana, its logs as a text
 *     2026-02-04T06:51:39+01:00 {host="host01", job="kernel"} text            logcli of Loki
 *     2026-02-04T06:51:39.123000+00:00 i-0123456789abcdef0 [   12.345678] text     aws logs tail
 */
export const logViewer: Prefix = {
  name: 'log viewer',
  begins: '0-9',
  pattern: new RegExp(
    String.raw`${time}(?:\t| {1,4}\{[^{}]{0,400}\} {1,4}| {1,4}[\w./:@-]{1,80} {1,4}${kernelLine})`,
    'y',
  ),
  read: () => ({}),
};
