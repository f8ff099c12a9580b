import { type Encoding } from './digits.ts';

/** What stands in the QR code of a kernel's panic screen. All of it is as hostile as any log. */
export interface PanicLink {
  /** `utsname()->machine`. */
  architecture: string | null;
  /** `utsname()->release`. */
  release: string | null;
  encoding: Encoding;
  digits: string;
}

/** The name of the parameter tells how the digits are to be read. */
const encodings: [name: string, encoding: Encoding][] = [
  ['z', 'seven-bytes'],
  ['zl', 'thirteen-bits'],
];

/** The fields of a utsname have 64 characters and an end (__NEW_UTS_LEN, include/uapi/linux/utsname.h). */
const mostUtsname = 64;

/**
 * The link of a panic screen, from the fragment of an address; null where it is none.
 *
 * The kernel (since 6.12, drivers/gpu/drm/drm_panic.c, drm_panic_get_qr_code_url) prints its parameters behind whatever address it was
 * built with, `CONFIG_DRM_PANIC_SCREEN_QR_CODE_URL "?a=%s&v=%s&z="`. Of an address that ends in `#` they are the fragment, which is sent
 * to no server: `#?a=x86_64&v=6.14.2&z=22850245...`.
 */
export function panicLinkIn(fragment: string): PanicLink | null {
  const parameters = parametersOf(fragment);
  for (const [name, encoding] of encodings) {
    const digits = parameters.get(name);
    if (digits === undefined) continue;
    return { architecture: utsname(parameters.get('a')), release: utsname(parameters.get('v')), encoding, digits };
  }
  return null;
}

/** Not as a form writes them: the kernel prints a release such as `6.12.0+` as it is, and its `+` is no space. */
function parametersOf(fragment: string): Map<string, string> {
  const [, parameters = ''] = /^#\?(.*)$/s.exec(fragment) ?? [];
  return new Map(
    parameters.split('&').flatMap((parameter): [string, string][] => {
      const [, name, value] = /^([a-z]+)=(.*)$/s.exec(parameter) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

function utsname(value = ''): string | null {
  const text = decoded(value).slice(0, mostUtsname);
  return text === '' ? null : text;
}

/** Who hands a link on may have escaped what stands in it. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
