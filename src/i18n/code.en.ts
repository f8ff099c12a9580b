import {
  type AccessRemark,
  type AddressValue,
  type RegisterValue,
  type Remark,
  type TrapSort,
} from '../disassembler/remark.ts';

const verbs: Record<AccessRemark['mode'], string> = {
  read: 'It reads',
  write: 'It writes',
  'read-write': 'It changes',
};

const traps: Record<TrapSort, string> = {
  warn: 'it stands for a WARN(): the kernel found something that must not be, said so and went on',
  bug: 'it stands for a BUG(): the kernel found something that must not be, and stopped itself',
  undefined: 'it is put where the kernel stops itself: a BUG(), a failed check, or code that must never be reached',
  breakpoint: 'it is a breakpoint: of a debugger or a probe, or one that the compiler put where nothing may run',
  kasan: 'it is the trap of tag-based KASAN: the pointer has not the tag of the memory that it points to',
  ubsan: 'it is the trap of UBSAN: the code did something that C leaves undefined',
  cfi: 'it is the trap of control-flow integrity: the function that was to be called has another type',
};

/** What a bad address is; nothing of one that may be good. */
function meaningOf({ value, class: sort }: AddressValue): string | null {
  switch (sort) {
    case 'near-null':
      return value === '0' ? 'NULL' : 'almost NULL';
    case 'error-pointer':
      return 'an error number in the place of a pointer';
    case 'user':
      return 'an address of user space';
    case 'non-canonical':
      return 'no address at all';
    case 'list-poison':
      return 'what a deleted list entry holds';
    case 'slab-poison':
      return 'what freed or unwritten slab memory holds';
    default:
      return null;
  }
}

function shown(value: AddressValue): string {
  const meaning = meaningOf(value);
  return `\`0x${value.value}\`${meaning === null ? '' : ` (${meaning})`}`;
}

function isWhat({ held }: RegisterValue): string {
  return held === null ? 'which the report does not print' : `which is ${shown(held)}`;
}

/** "at `RDX`, which is `0x0` (NULL)", "`0x74` past `RDX`, ..." */
function placeOf({ base, index, displacement, perCpu }: AccessRemark): string {
  const distance = displacement === null ? null : `\`0x${displacement.value}\``;
  if (base !== null && index === null && !perCpu) {
    const name = `\`${base.name}\``;
    const where =
      distance === null ? `at ${name}` : `${distance} ${displacement?.negative === true ? 'before' : 'past'} ${name}`;
    return `${where}, ${isWhat(base)}`;
  }
  const registers = [base, index].filter((register) => register !== null);
  if (registers.length === 0) return perCpu ? 'in the data of its processor' : 'at a fixed address';
  const terms = [
    base === null ? '' : `\`${base.name}\``,
    index === null ? '' : `\`${index.name}\`${index.scale === 1 ? '' : ` * ${String(index.scale)}`}`,
  ].filter((term) => term !== '');
  const sum = `${terms.join(' + ')}${distance === null ? '' : ` ${displacement?.negative === true ? '-' : '+'} ${distance}`}`;
  // Which of two registers was meant as the pointer is not known.
  const values = registers.map(({ name, held }) =>
    held === null ? `the report does not print \`${name}\`` : `\`${name}\` is \`0x${held.value}\``,
  );
  return `at ${sum}${perCpu ? ' in the data of its processor' : ''}, where ${values.join(' and ')}`;
}

function accessOf(remark: AccessRemark): string {
  const { mode, bytes, purpose, base, address, fault, checked } = remark;
  const amount = bytes === null ? '' : bytes === 1 ? '1 byte ' : `${String(bytes)} bytes `;
  const isTarget = purpose !== null && mode === 'read';
  const what = isTarget ? `the address to ${purpose === 'call' ? 'call' : 'jump to'}, ` : '';
  const sentences = [`${verbs[mode]} ${what}${amount}${placeOf(remark)}.`];
  if (fault !== null && address !== null) {
    sentences.push(
      fault.agrees
        ? BigInt(`0x${fault.address}`) === BigInt(`0x${address.value}`)
          ? `That is the fault address, \`0x${address.value}\`.`
          : `The fault address, \`0x${BigInt(`0x${fault.address}`).toString(16)}\`, lies within.`
        : `That is \`0x${address.value}\`, and not the fault address: the registers are not those of this instruction, or it is not the one that faulted.`,
    );
  } else if (address !== null) {
    // What is wrong with the base is told already.
    const told = remark.index === null && base?.held && meaningOf(base.held) !== null;
    sentences.push(`The address is ${told ? `\`0x${address.value}\`` : shown(address)}.`);
  }
  if (base?.inferred) sentences.push(`For the fault address \`${base.name}\` must have been ${shown(base.inferred)}.`);
  if (checked !== null)
    sentences.push(
      `It is a check of KASAN: the access that was to follow is that of the eight bytes at \`0x${checked}\`.`,
    );
  return sentences.join(' ');
}

/** Why the processor refused to divide by what a register held. */
function quotientOf({ divisor, bits, zero }: Extract<Remark, { code: 'divide' }>): string {
  if (zero === false) return ': the quotient does not fit into a register';
  return zero === true && divisor?.held?.value !== '0' ? `: its lower ${String(bits)} bits are 0` : '';
}

/** The sentences of a remark; words of the kernel stand between backticks, the names of registers alone in theirs. */
function remarkText(remark: Remark): string {
  switch (remark.code) {
    case 'access':
      return accessOf(remark);
    case 'trap':
      return `\`${remark.instruction}\` does nothing but trap: ${traps[remark.sort]}.`;
    case 'divide':
      if (remark.divisor === null) return 'It divides by a number in memory.';
      return `It divides by \`${remark.divisor.name}\`, ${isWhat(remark.divisor)}${quotientOf(remark)}.`;
    case 'branch':
      return `It ${remark.purpose === 'call' ? 'calls' : 'jumps to'} the address in \`${remark.target.name}\`, ${isWhat(remark.target)}.`;
    case 'return':
      return 'It returns to an address from the stack that is none: the stack was overwritten, or the stack pointer is wrong.';
    case 'msr':
      return `It ${remark.writes ? 'writes' : 'reads'} the model-specific register${remark.number === null ? '' : ` \`0x${remark.number}\``}, which this processor, or its hypervisor, does not allow.`;
    case 'fetch':
      return `The processor was sent to ${shown(remark.address)}, where there is no code to run: a call, a jump or a return through a bad pointer. Who made it stands in the call trace.`;
    case 'stopped':
      return 'The marked instruction did not fault: it is where the processor was when the report was made.';
  }
}

/** The words of the faulting code. */
export const codeEn = {
  heading: 'Faulting code',
  copy: 'Copy the listing',
  listing: 'The instructions around the faulting one',
  place: 'Offset',
  bytes: 'Bytes',
  instruction: 'Instruction',
  marked: 'The processor stood here',
  guess: 'Dim lines are a guess: where instructions begin in front of the marked one is not certain.',
  remark: remarkText,
};

export type CodeMessages = typeof codeEn;
