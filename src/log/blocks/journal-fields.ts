import { type PrefixFacts } from '../containers/prefix.ts';

/**
 * The fields of a journal record that say something of its message (systemd.journal-fields(7)).
 * Only what came from the kernel's own log is the kernel's. `dmesg --json` has the time in seconds; collectors keep who wrote the message under
 * `program` (syslog-ng, Logstash) or `ident` (Fluentd).
 */
export function factsOfFields(fields: Map<string, string>): PrefixFacts {
  const time = fields.get('_SOURCE_MONOTONIC_TIMESTAMP') ?? fields.get('__MONOTONIC_TIMESTAMP');
  const transport = fields.get('_TRANSPORT') ?? 'kernel';
  const writer = fields.get('SYSLOG_IDENTIFIER') ?? fields.get('_COMM') ?? transport;
  const seconds = fields.get('time') ?? '';
  const other = fields.get('program') ?? fields.get('ident') ?? 'kernel';
  return {
    ...(time !== undefined && /^\d+$/.test(time) && { time: Number(time) / 1e6 }),
    ...(/^\d+\.\d{6}$/.test(seconds) && { time: Number(seconds) }),
    ...(transport !== 'kernel' && writer !== 'kernel' && { program: writer }),
    ...(other !== 'kernel' && { program: other }),
  };
}
