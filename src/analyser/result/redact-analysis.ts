import { type Analysis } from '../reading/analysis.ts';
import { redactValues } from '../../redaction/redact-values.ts';

/** Evidence, and what does not come from the log. */
export const keptNames: ReadonlySet<string> = new Set([
  ...['kind', 'severity', 'function', 'module', 'release', 'arch', 'distro', 'taint', 'frames', 'modules', 'registers'],
  ...['pointer', 'address', 'errorCode', 'code', 'unloaded', 'build', 'places', 'container', 'knowledge'],
  ...['signature', 'band', 'applicability', 'comparison', 'verdict', 'role'],
]);

/** An analysis that tells nothing of the place that its log comes from. */
export function redactAnalysis(analysis: Analysis, redact: (text: string) => string): Analysis {
  return redactValues(analysis, redact, keptNames);
}
