import { type Prefix } from './prefix.ts';

const level = '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)';
const time = String.raw`(?:\d{4}-\d{2}-\d{2}[T ])?\d{2}:\d{2}:\d{2}[.,]\d{3,6}`;

/**
 * What a program that keeps a console writes in front of each of its lines, as its library for logs does by default:
 *
 *     2026-02-04 06:51:39.123 INFO  [main] o.e.console.Reader - text      logback, log4j
 *     06:51:39.123 [main] INFO  o.e.console.Reader - text
 *     2026-02-04 06:51:39,123 - console - INFO - text                     Python's logging
 *     2026-02-04 06:51:39,123 INFO text
 *     2026-02-04 06:51:39,123 INFO: [   12.345678] text
 *     [2026-02-04 06:51:39,123] {console.py:12} INFO - text               Airflow
 *     INFO:root:text
 *
 * `INFO: ` and `WARNING: ` may be the kernel's own words, behind the stamp of whoever kept its console: `06:51:39.123 INFO: task foo:71 blocked`.
 */
export const logger: Prefix = {
  name: 'logger of a program',
  begins: '0-9[TDINWECF',
  pattern: new RegExp(
    [
      String.raw`${time} +(?:(?:${level} +\[[^\]]{1,60}\]|\[[^\]]{1,60}\] +${level}) +[\w.$/-]{1,100} +- |- [\w.-]{1,60} - ${level} - |\[${level}\]:? |${level} |${level}: (?=\[ *\d))`,
      String.raw`\[${time}\] \{[\w.-]{1,60}:\d{1,6}\} ${level} - `,
      String.raw`${level}:[A-Za-z_][\w.]{0,60}:`,
    ].join('|'),
    'y',
  ),
  read: () => ({}),
};
