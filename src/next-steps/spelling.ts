/*
 * Names from a log end in commands that somebody pastes into a shell, so that what is none is left out: a log may hold
 * `foo; rm -rf /` where a function stands. crash(8) passes what follows `|` and `!` to a shell as well.
 */

/** A function's or a module's name. */
export function nameOf(text: string | null): string | null {
  return text !== null && /^[A-Za-z_][\w.$]{0,127}$/.test(text) ? text : null;
}

/** What uname -r says. */
export function releaseNameOf(text: string | null): string | null {
  return text !== null && /^\d[\w.+~-]{2,63}$/.test(text) ? text : null;
}

/** A version of a package. */
export function versionNameOf(text: string | null): string | null {
  return text !== null && /^\d[\w.+~-]{0,79}$/.test(text) ? text : null;
}

/** An address or the value of a register, without `0x`. */
export function addressOf(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && /^[0-9a-f]{1,16}$/.test(text) ? text : null;
}
