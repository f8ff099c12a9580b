import { type Detector } from './detector.ts';

/**
 * Exceptions that nothing handles; arch/arm64/kernel/traps.c and entry-common.c, arch/arm/kernel/traps.c. A panic follows, `bad mode` or
 * `Unhandled exception`:
 *
 *     Bad mode in Synchronous Abort handler detected on CPU0, code 0x8600000f -- IABT (current EL)      arm64 to 5.4
 *     Bad mode in data abort handler detected                                                           arm
 *     Unhandled 64-bit el1h sync exception on CPU2, ESR 0x0000000096000004 -- DABT (current EL)         arm64, 5.14 on
 */
const shared = { role: 'report', blame: 'pointer' } as const;

export const badMode: Detector = {
  ...shared,
  kind: 'trap',
  triggers: ['Bad mode in '],
  pattern:
    /^Bad mode in (?!Error handler)[\w ]+? handler detected(?: on CPU(?<cpu>\d+))?(?:, code 0x(?<errorCode>[0-9a-f]+))?/,
  title: 'Bad mode in {function}',
};

export const unhandledException: Detector = {
  ...shared,
  kind: 'trap',
  triggers: [' exception on CPU'],
  pattern: /^Unhandled \d\d-bit el\d[ht]? \w+ exception on CPU(?<cpu>\d+), ESR (?:0x)?(?<errorCode>[0-9a-f]+)/,
  title: 'Unhandled exception in {function}',
};

/** How an SError comes in, to the panic; arch/arm64/kernel/{entry.S,entry-common.c,traps.c}. */
export const wayOfSError =
  /^(?:__)?el[01](?:[th]_)?(?:_?(?:32|64)_)?_?(?:irq|fiq|error|interrupt|sync)(?:_handler)?$|^(?:do|arm64_is_fatal_ras)_serror$/;

/**
 * An error that the memory or the bus reported late; arch/arm64/kernel/traps.c, 4.15 on, before as a bad mode:
 *
 *     SError Interrupt on CPU4, code 0x00000000bf000002 -- SError
 *     Bad mode in Error handler detected on CPU0, code 0xbf000000 -- SError
 *
 * A page may have made one dash of the two. It comes in wherever the processor next lets it: in the entry of an interrupt, it says nothing of that.
 */
export const sError: Detector = {
  ...shared,
  kind: 'external-abort',
  triggers: ['SError'],
  pattern:
    /^(?:SError Interrupt|Bad mode in Error handler detected)(?: on CPU(?<cpu>\d+))?, code (?:0x)?(?<errorCode>[0-9a-f]+)(?: -{1,2} SError|$)/,
  passOver: wayOfSError,
  title: 'SError Interrupt in {function}',
};
