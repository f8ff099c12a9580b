import { useEffect, useState } from 'preact/hooks';
import { type Client } from '../../analyser/client.ts';
import { type ExportedLogs, type LogsFormat } from '../../analyser/export-logs.ts';
import { type SecretKind } from '../../redaction/secret.ts';
import { previewed } from './ExportedText.tsx';

export interface ShownLogs extends ExportedLogs {
  format: LogsFormat;
  hide: ReadonlySet<SecretKind>;
  /** How it begins. */
  preview: string;
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
      const preview = await exported.text.slice(0, previewed).text();
      if (!stale) setShown({ ...exported, format, hide, preview });
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
