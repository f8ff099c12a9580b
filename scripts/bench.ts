import { type Figure } from './bench/figure.ts';
import { benchMatch } from './bench/match.ts';
import { benchRead } from './bench/read.ts';
import { benchScale } from './bench/scale.ts';
import { benchSite } from './bench/site.ts';

/** Each prints its figures as it has them. */
const benches: Record<string, (print: (figure: Figure) => void) => Promise<void>> = {
  read: benchRead,
  match: benchMatch,
  site: benchSite,
  scale: (print) => benchScale(print),
};

const known = Object.keys(benches);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there is ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  let ok = true;
  for (const name of asked.length > 0 ? asked : known) {
    await benches[name]?.((figure) => {
      ok &&= figure.ok;
      console.log(JSON.stringify(figure));
    });
  }
  if (!ok) process.exitCode = 1;
}
