/** What a crash comes from. */
export const causes = [
  'kernel-bug',
  'third-party-module',
  'hardware',
  'configuration',
  'resource-exhaustion',
  'deliberate',
] as const;

export type Cause = (typeof causes)[number];
