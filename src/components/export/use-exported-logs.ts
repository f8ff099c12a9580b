import { useEffect, useState } from 'preact/hooks';
import { type Client } from '../../analyser/worker/client.ts';
import { type ExportedLogs, type LogsFormat } from '../../analyser/logs/export-logs.ts';
import { type SecretKind } from '../../redaction/secret.ts';

/** So much of it is read: enough to show how it begins, and to copy what a ticket or a table takes; in bytes. */
const mostRead = 1_000_000;

export interface ShownLogs extends ExportedLogs {
  format: LogsFormat;
  hide: ReadonlySet<SecretKind>;
  /** How it begins, or all of it. */
  content: string;
  isWhole: boolean;
}

/** Several logs as a format has them. While they are made for another choice, what was shown stays. */
export function useExportedLogs(
  client: Client,
  format: LogsFormat,
  hide: ReadonlySet<SecretKind>,
): ShownLogs | 'working' | 'failed' {
  const [shown, setShown] = useState<ShownLogs | 'working' | 'failed'>('working');

  useEffect(() => {
    let stale = false;
    const show = async (exported: ExportedLogs): Promise<void> => {
      const content = await exported.text.slice(0, mostRead).text();
      if (!stale) setShown({ ...exported, format, hide, content, isWhole: exported.text.size <= mostRead });
    };
    const end = client.exportLogs(format, hide, (exported) => {
      if (exported === null) setShown('failed');
      else void show(exported);
    });
    return () => {
      stale = true;
      end();
    };
  }, [client, format, hide]);

  return shown;
}
