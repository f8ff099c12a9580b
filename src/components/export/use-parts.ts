import { useEffect, useState } from 'preact/hooks';
import type * as exportParts from './parts.ts';

export type ExportParts = typeof exportParts;

/**
 * What exports, loaded when the page stands: it is there before the first paste, from which on nothing may be loaded. Null until then, and
 * where it could not be loaded.
 */
export function useParts(): ExportParts | null {
  const [parts, setParts] = useState<ExportParts | null>(null);
  useEffect(() => {
    import('./parts.ts').then(setParts, () => undefined);
  }, []);
  return parts;
}
