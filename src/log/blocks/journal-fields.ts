import { type PrefixFacts } from '../containers/prefix.ts';

/**
 * The fields of a journal record that say something of its message (systemd.journal-fields(7)).
 * Only what came from the kernel's own log is the kernel's.
 */
export function factsOfFields(fields: Map<string, string>): PrefixFacts {
  const time = fields.get('_SOURCE_MONOTONIC_TIMESTAMP') ?? fields.get('__MONOTONIC_TIMESTAMP');
  const transport = fields.get('_TRANSPORT') ?? 'kernel';
  const writer = fields.get('SYSLOG_IDENTIFIER') ?? fields.get('_COMM') ?? transport;
  return {
    ...(time !== undefined && /^\d+$/.test(time) && { time: Number(time) / 1e6 }),
    ...(transport !== 'kernel' && writer !== 'kernel' && { program: writer }),
  };
}
