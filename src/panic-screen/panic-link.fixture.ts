import { deflate } from 'pako';
import { type Encoding } from './digits.ts';

/** As the kernel packs (COMPR_LEVEL, WINDOW_BITS, MEM_LEVEL in drivers/gpu/drm/drm_panic.c). */
export function packedAsTheKernelDoes(text: string): Uint8Array {
  return deflate(new TextEncoder().encode(text), { level: 6, windowBits: 12, memLevel: 4 });
}

const bytesToDigits = [0, 3, 5, 8, 10, 13, 15, 17];

/** The numeric segment of a QR code as drivers/gpu/drm/drm_panic_qr.rs writes it, and as it did before (`get_next_13b`). */
export function digitsAsTheKernelWrites(data: Uint8Array, encoding: Encoding): string {
  const digits: string[] = [];
  if (encoding === 'seven-bytes') {
    for (let offset = 0; offset < data.length; offset += 7) {
      const group = data.subarray(offset, offset + 7);
      const number = group.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
      digits.push(String(number).padStart(bytesToDigits[group.length] ?? 0, '0'));
    }
    return digits.join('');
  }
  const bits = Array.from(data, (byte) => byte.toString(2).padStart(8, '0')).join('');
  for (let offset = 0; offset < bits.length; offset += 13) {
    const group = bits.slice(offset, offset + 13);
    const size = group.length === 1 ? 1 : Math.floor((group.length + 1) / 3);
    digits.push(String(Number.parseInt(group, 2)).padStart(size, '0'));
  }
  return digits.join('');
}

/** The fragment that a panic screen shows a log in, behind an address that ends in `#`. */
export function panicFragment(text: string, encoding: Encoding = 'seven-bytes', release = '6.15.3'): string {
  const name = encoding === 'seven-bytes' ? 'z' : 'zl';
  return `#?a=x86_64&v=${release}&${name}=${digitsAsTheKernelWrites(packedAsTheKernelDoes(text), encoding)}`;
}
