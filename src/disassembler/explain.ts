import { classifyAddress, pagingLevels } from '../kernel/addresses.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { type CrashKind } from '../kernel/kinds.ts';
import { type Access, type Instruction } from './instruction.ts';
import { type AccessRemark, type AddressValue, type RegisterValue, type Remark, type TrapSort } from './remark.ts';
import { trapSort } from './traps.ts';

/** Kinds of crash that the instruction itself brought about. */
const faults = new Set<CrashKind>([
  'null-dereference',
  'page-fault',
  'general-protection',
  'divide-error',
  'double-fault',
  'trap',
  'stack-overflow',
  'nx-execute',
  'bad-page-table',
  'external-abort',
  'kfence',
  'panic',
  'oops',
]);

/** What the instruction that the processor stood at says; null where there is nothing to say. */
export function explain(event: CrashEvent, instruction: Instruction | null): Remark | null {
  const fetched = fetchOf(event);
  if (fetched !== null) return fetched;
  if (instruction?.known !== true) return null;
  const trap = trapOf(event, instruction);
  if (trap !== null) return trap;
  // Of a valid instruction that the processor did not know the bytes tell nothing.
  if (event.kind === 'invalid-opcode') return null;
  if (!faults.has(event.kind)) return { code: 'stopped' };
  return (
    divisionOf(event, instruction) ??
    msrOf(event, instruction) ??
    accessOf(event, instruction) ??
    branchOf(event, instruction)
  );
}

/** `Code: Bad RIP value.`, or a processor that stands at the very address that it could not reach. */
function fetchOf(event: CrashEvent): Remark | null {
  const { address, pointer, code, kind } = event;
  if (!faults.has(kind)) return null;
  const refused = code !== null && /^(?:Bad \w+ value|Unable to access opcode bytes|\(?bad PC value)/.test(code);
  const stood = pointer?.address ?? null;
  const same = address !== null && stood !== null && BigInt(`0x${address}`) === BigInt(`0x${stood}`);
  const target = stood ?? address;
  return (refused || same) && target !== null ? { code: 'fetch', address: valueOf(target, event) } : null;
}

function trapOf({ kind }: CrashEvent, instruction: Instruction): Remark | null {
  const sort = trapSort(instruction);
  if (sort === null) return null;
  const meant: TrapSort =
    sort === 'undefined' && kind === 'warning' ? 'warn' : sort === 'undefined' && kind === 'kernel-bug' ? 'bug' : sort;
  const shown = [instruction.mnemonic, ...instruction.operands.map(({ text }) => text)].join(' ');
  return { code: 'trap', instruction: shown, sort: meant };
}

function divisionOf(event: CrashEvent, { mnemonic, operands }: Instruction): Remark | null {
  if (event.kind !== 'divide-error' || !/^i?div/.test(mnemonic)) return null;
  const [divisor] = operands;
  if (divisor?.register === undefined) return { code: 'divide', divisor: null, bits: 0, zero: null };
  const register = registerOf(divisor.register, event);
  // A part of a register may be zero where the whole is not.
  const bits = widthOf(divisor.text);
  const zero = register.held === null ? null : BigInt.asUintN(bits, BigInt(`0x${register.held.value}`)) === 0n;
  return { code: 'divide', divisor: register, bits, zero };
}

/** `%rcx`: 64, `%ecx`, `%r8d`: 32, `%cx`: 16, `%cl`: 8. */
function widthOf(register: string): number {
  if (/^%(?:r\w\w|r\d+)$/.test(register)) return 64;
  if (/^%(?:e\w\w|r\d+d)$/.test(register)) return 32;
  return /^%(?:[a-ds]\w|r\d+w)$/.test(register) && !/[lhb]$/.test(register) ? 16 : 8;
}

function msrOf(event: CrashEvent, { mnemonic }: Instruction): Remark | null {
  if (mnemonic !== 'rdmsr' && mnemonic !== 'wrmsr') return null;
  const number = registerOf(event.arch === 'i386' ? 'ECX' : 'RCX', event).held?.value ?? null;
  return {
    code: 'msr',
    writes: mnemonic === 'wrmsr',
    number: number === null ? null : shortHex(BigInt(`0x${number}`)),
  };
}

function branchOf(event: CrashEvent, { mnemonic, operands }: Instruction): Remark | null {
  const [target] = operands;
  const purpose = purposeOf(mnemonic);
  if (purpose === null || target?.register === undefined) return null;
  return { code: 'branch', purpose, target: registerOf(target.register, event) };
}

function purposeOf(mnemonic: string): AccessRemark['purpose'] {
  if (/\bcall$|^blr/.test(mnemonic)) return 'call';
  return /\bjmp$|^br(?:a|$)/.test(mnemonic) ? 'jump' : null;
}

/** What instructions do to the stack, which none of their operands names; by their first word. */
const onStack: Record<string, Pick<Access, 'mode' | 'displacement'>> = {
  push: { mode: 'write', displacement: -8n },
  pushf: { mode: 'write', displacement: -8n },
  call: { mode: 'write', displacement: -8n },
  pop: { mode: 'read', displacement: 0n },
  popf: { mode: 'read', displacement: 0n },
  ret: { mode: 'read', displacement: 0n },
};

function stackAccess(mnemonic: string, arch: CrashEvent['arch']): Access[] {
  const known = arch === 'x86_64' ? onStack[mnemonic] : undefined;
  return known === undefined ? [] : [{ ...known, bytes: 8, segment: null, base: 'RSP', index: null, bit: null }];
}

/** Kinds of crash that the stack itself can be at fault for. */
const stackKinds = new Set<CrashKind>(['double-fault', 'stack-overflow']);

/** Of several accesses the one at the address that the report names; else the first. */
function accessOf(event: CrashEvent, instruction: Instruction): Remark | null {
  const { mnemonic, operands } = instruction;
  const named = operands.flatMap(({ access }) => access ?? []);
  const remarksOn = (accesses: Access[]): AccessRemark[] =>
    accesses.flatMap((access) => remarkOn(access, event, instruction) ?? []);
  const remarks = remarksOn(named);
  const onStack = remarksOn(stackAccess(mnemonic, event.arch));
  const found = [...remarks, ...onStack].find(({ fault }) => fault?.agrees === true);
  if (found !== undefined) return found;
  if (event.kind === 'general-protection' && mnemonic === 'ret') return { code: 'return' };
  if (stackKinds.has(event.kind) && remarks.length === 0) return onStack[0] ?? null;
  return branchOf(event, instruction) === null || named.length > 0 ? (remarks[0] ?? null) : null;
}

function remarkOn(access: Access, event: CrashEvent, instruction: Instruction): AccessRemark | null {
  const { mode, bytes, segment, displacement } = access;
  if (mode === 'none') return null;
  const { base, index } = registersOf(access, event);
  if (base !== null && base.held === null) base.inferred = inferredBase(access, event);
  const sum = sumOf(access, event, instruction);
  const address = sum === null ? null : valueOf(sum.toString(16), event);
  return {
    code: 'access',
    mode,
    bytes,
    purpose: purposeOf(instruction.mnemonic),
    base,
    index,
    displacement:
      displacement === 0n && base !== null
        ? null
        : { value: shortHex(displacement < 0n ? -displacement : displacement), negative: displacement < 0n },
    perCpu: segment !== null,
    address,
    fault: faultAt(event, sum, bytes),
    checked: checkedBy(access, event, sum),
  };
}

function registersOf({ base, index }: Access, event: CrashEvent): Pick<AccessRemark, 'base' | 'index'> {
  return {
    base: base === null || base === 'RIP' ? null : registerOf(base, event),
    index: index === null ? null : { ...registerOf(index.register, event), scale: index.scale },
  };
}

/** A base that was not printed, from the address that the report names: the access has no other unknown, and began there. */
function inferredBase({ index, segment, displacement, bit }: Access, event: CrashEvent): AddressValue | null {
  if (event.address === null || index !== null || segment !== null || bit !== null) return null;
  const width = event.arch === 'i386' ? 32 : 64;
  return valueOf(BigInt.asUintN(width, BigInt(`0x${event.address}`) - displacement).toString(16), event);
}

/** base + index * scale + displacement, as wide as an address. */
function sumOf(access: Access, event: CrashEvent, { length }: Instruction): bigint | null {
  const { base, index, segment, displacement, bit, bytes } = access;
  const stood = event.pointer?.address ?? event.registers['RIP'] ?? null;
  const parts: (bigint | null)[] = [
    displacement,
    base === null
      ? 0n
      : base === 'RIP'
        ? stood === null
          ? null
          : BigInt(`0x${stood}`) + BigInt(length)
        : numberIn(base, event),
    index === null ? 0n : extended(numberIn(index.register, event), index.extend, index.scale),
    // With 64 bits what is printed as GS and FS is where they begin; with 32 it is a number that only the processor understands.
    segment === null ? 0n : event.arch === 'x86_64' ? numberIn(segment, event) : null,
    bit === null ? 0n : wordOfBit(numberIn(bit, event), bytes ?? 8),
  ];
  let sum = 0n;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return BigInt.asUintN(event.arch === 'i386' ? 32 : 64, sum);
}

function extended(value: bigint | null, extend: 'whole' | 'unsigned' | 'signed', scale: number): bigint | null {
  if (value === null) return null;
  const taken = extend === 'whole' ? value : extend === 'signed' ? BigInt.asIntN(32, value) : BigInt.asUintN(32, value);
  return taken * BigInt(scale);
}

/** How far the word with a bit lies from the first one; the number has a sign. */
function wordOfBit(number: bigint | null, bytes: number): bigint | null {
  return number === null ? null : (BigInt.asIntN(bytes * 8, number) >> BigInt(Math.log2(bytes * 8))) * BigInt(bytes);
}

/** The upper byte of an address may hold a tag on arm64, which the processor leaves out. */
function untagged(address: bigint, arch: CrashEvent['arch']): bigint {
  return arch === 'arm64' ? BigInt.asUintN(56, address) : address;
}

function faultAt({ address, arch }: CrashEvent, sum: bigint | null, bytes: number | null): AccessRemark['fault'] {
  if (address === null || sum === null) return null;
  const first = untagged(sum, arch);
  const fault = untagged(BigInt(`0x${address}`), arch);
  return { address, agrees: fault >= first && fault < first + BigInt(Math.max(bytes ?? 1, 1)) };
}

/** KASAN keeps a byte for each eight of the kernel, from here on (KASAN_SHADOW_OFFSET, arch/x86/Kconfig). */
const shadow = 0xdffffc0000000000n;

function checkedBy({ base, index, displacement }: Access, event: CrashEvent, sum: bigint | null): string | null {
  if (event.arch !== 'x86_64' || sum === null) return null;
  const held = [base, index?.register ?? null].map((name) => (name === null ? null : numberIn(name, event)));
  if (!held.includes(shadow) && BigInt.asUintN(64, displacement) !== shadow) return null;
  return shortHex(BigInt.asUintN(64, (sum - shadow) << 3n));
}

/** Registers 8 and 9 are printed with two digits. */
function registerOf(name: string, event: CrashEvent): RegisterValue {
  const padded = name.replace(/^R(\d)$/, 'R0$1');
  const printed = [name, padded].find((each) => event.registers[each] !== undefined) ?? name;
  const held = event.registers[printed];
  return { name: printed, held: held === undefined ? null : valueOf(held, event), inferred: null };
}

function numberIn(name: string, event: CrashEvent): bigint | null {
  const { held } = registerOf(name, event);
  return held === null ? null : BigInt(`0x${held.value}`);
}

function valueOf(hexadecimal: string, { arch, registers }: CrashEvent): AddressValue {
  const value = hexadecimal.toLowerCase();
  return {
    value: shortHex(BigInt(`0x${value}`)),
    class: classifyAddress(value, arch, pagingLevels(registers))?.class ?? null,
  };
}

function shortHex(value: bigint): string {
  return value.toString(16);
}
