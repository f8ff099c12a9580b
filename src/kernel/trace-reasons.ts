/** Why a function is passed over, whatever the report; see src/log/blame/skipped.ts. */
export type SkipReason =
  | 'prints-report'
  | 'takes-down'
  | 'exception'
  | 'prints-warning'
  | 'formats-text'
  | 'sanitizer'
  | 'structure'
  | 'assertion'
  | 'memory'
  | 'lock'
  | 'allocator'
  | 'page'
  | 'waits'
  | 'compiler'
  | 'timer'
  | 'object'
  | 'reference'
  | 'primitive';

/** Why a frame above the blamed one is passed over. */
export type PassReason =
  SkipReason | 'uncertain' | 'nameless' | 'descent' | 'way-to-wait' | 'inside-work' | 'after-fault' | 'this-report';

/** Why a function is blamed. */
export type BlameReason = 'pointer' | 'named' | 'wait' | 'work' | 'lock' | 'first';
