/** More tries than this are not worth the time. */
const mostTries = 2000;

/**
 * A shorter input that still fails: halves, then ever smaller parts, are taken out as long as the failure stays; first whole lines, then bytes.
 *
 * @param longest in milliseconds; what is found until then is good enough
 */
export async function minimise(
  bytes: Buffer,
  fails: (candidate: Buffer) => Promise<boolean>,
  longest: number,
): Promise<Buffer> {
  const deadline = Date.now() + longest;
  let tries = 0;
  const attempt = (parts: string[]): Promise<boolean> => {
    tries += 1;
    return fails(Buffer.from(parts.join(''), 'latin1'));
  };
  const shorten = async (whole: string[]): Promise<string[]> => {
    let kept = whole;
    for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < kept.length && tries < mostTries && Date.now() < deadline;) {
        const candidate = [...kept.slice(0, at), ...kept.slice(at + size)];
        if (await attempt(candidate)) kept = candidate;
        else at += size;
      }
    }
    return kept;
  };
  const lines = await shorten(bytes.toString('latin1').split(/(?<=\n)/));
  const characters = await shorten(lines.join('').split(''));
  return Buffer.from(characters.join(''), 'latin1');
}
