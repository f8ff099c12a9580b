import { deflate } from 'pako';
import { describe, expect, test } from 'vitest';
import { type Encoding } from './digits.ts';
import { panicLinkIn } from './link.ts';
import { digitsAsTheKernelWrites, panicFragment } from './panic-link.fixture.ts';
import { type PanicLog, readPanicLink } from './read-link.ts';

const log = Array.from(
  { length: 90 },
  (_, index) => `[   12.${String(index).padStart(6, '0')}] RIP: 0010:sysrq_handle_crash+0x${index.toString(16)}/0x20\n`,
).join('');

function read(fragment: string): Promise<PanicLog | null> {
  const link = panicLinkIn(fragment);
  if (link === null) throw new Error('no link');
  return readPanicLink(link);
}

test('the sample of the reference web page is read', async () => {
  // https://github.com/kdj0c/panic_report, README.md
  const sample = '#?a=x86_64&v=6.10.0&z=22850245147461960127479103797202645679929458617911856021402989363788';
  expect(await read(sample)).toEqual({ text: 'Test compressed zlib', whole: true });
});

test('the begin of a link that was posted from a panic is read', async () => {
  // Arch Linux, 6.14.5: its first digits
  const digits =
    '232117133053587011681055383740086385411451437142059409727372539433623349043539540645260422694194382339455769369459981680653212435140027341897399074718985919568371848147744601435336055668066801232924804713083234020111727731146656634766136180653167135695017574067553114043537529683550333692480932334688737611891267337203137614171762383315798727436658327554140088738249291826464611767717556505476655026263230795069404807475697662120152486774900481764662505291503646515810069711315312642320283747153373473852112761606107638739384865311671495187040034253903406310010578593136980649344259305976288437954358305420060699027653045724264152025710112229934721487472063060092072676344138864360770101073702206736159745273276803670565605180473725148931691726327868746002080641613187699547030816022970605789118762113864387521';
  const cut = await read(`#?a=x86_64&v=6.14.5-arch1-1&zl=${digits}`);
  expect(cut?.whole).toBe(false);
  expect(cut?.text.split('\n').slice(0, 3)).toEqual([
    '[    0.926692] hpet_acpi_add: no address or irqs in _CRS',
    '[    0.926711] Non-volatile memory driver v1.3',
    '[    0.926712] Linux agpgart interface v0.103',
  ]);
});

describe.each<Encoding>(['seven-bytes', 'thirteen-bits'])('%s', (encoding) => {
  test('a log is read as it was', async () => {
    expect(await read(panicFragment(log, encoding))).toEqual({ text: log, whole: true });
  });

  test('of a link that was cut off the log is read up to there', async () => {
    const fragment = panicFragment(log, encoding);
    const cut = await read(fragment.slice(0, fragment.length * 0.7));
    expect(cut?.whole).toBe(false);
    expect(cut?.text.length).toBeGreaterThan(log.length / 3);
    expect(log.startsWith(cut?.text.slice(0, -20) ?? '')).toBe(true);
  });

  test('nothing is read from digits that are no packed text', async () => {
    const name = encoding === 'seven-bytes' ? 'z' : 'zl';
    for (const digits of ['', '0', '12345', '9'.repeat(7089), 'abc']) {
      expect(await read(`#?a=x86_64&v=6.15.0&${name}=${digits}`), digits).toBeNull();
    }
  });

  test('a few digits that unpack to millions are not unpacked to their end', async () => {
    const packed = deflate(new Uint8Array(2_500_000).fill(0x41));
    expect(packed.length).toBeLessThan(2900);
    const name = encoding === 'seven-bytes' ? 'z' : 'zl';
    const bomb = await read(`#?${name}=${digitsAsTheKernelWrites(packed, encoding)}`);
    expect(bomb?.text).toHaveLength(1 << 16);
    expect(bomb?.whole).toBe(false);
  });
});
