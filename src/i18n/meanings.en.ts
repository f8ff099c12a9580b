import { type AddressClass } from '../kernel/addresses.ts';
import { type ExitCode } from '../kernel/exit-codes.ts';
import { type FaultCause, type MemoryFault } from '../kernel/fault-codes.ts';
import { type Hypervisor } from '../kernel/machines.ts';

const addresses: Record<AddressClass, string> = {
  'near-null': 'Near 0: a NULL pointer, or a member of a structure behind one. The number is the offset of the member.',
  'error-pointer': 'An error number that was used as a pointer: somebody did not ask IS_ERR().',
  user: 'An address of user space, which the kernel may not use as its own.',
  'non-canonical': 'No address at all: the pointer was overwritten, or never set.',
  'list-poison': 'The poison of a list entry that was already deleted.',
  'slab-poison': 'Read from slab memory that was freed, or that nobody had written to: slub_debug had filled it.',
  module: 'In the area of modules: code or data of a module, perhaps of one that was unloaded.',
  vmalloc: 'In the area of vmalloc, where KASLR has not moved it: stacks, large tables, modules’ buffers.',
  kernel: 'An address of the kernel that is not mapped, or not to be used in this way.',
};

const accesses: Record<MemoryFault['access'], string> = {
  read: 'a read',
  write: 'a write',
  execute: 'an instruction fetch',
};

const causes: Record<FaultCause, string> = {
  'not-present': 'the page is not present',
  protection: 'the page is there, but its protection forbids it',
  'reserved-bit': 'a reserved bit is set in the page table, which is corrupted',
  'protection-key': 'a protection key forbids it',
  'shadow-stack': 'it concerns the shadow stack',
  enclave: 'SGX forbids it',
  rmp: 'the reverse map table of SEV-SNP forbids it',
  'address-size': 'the address is out of the range of the page tables',
  'access-flag': 'the page’s access flag is not set',
  'external-abort': 'the memory or the bus answered with an error',
  parity: 'the memory has a parity or ECC error',
  'tag-check': 'the memory tag does not fit',
  alignment: 'the address is not aligned',
  'tlb-conflict': 'the TLB has two entries for it',
};

const signals: Partial<Record<string, string>> = {
  SIGSEGV: 'a bad memory access of init itself, or a damaged library',
  SIGBUS: 'a page of init that could not be read, often from a disk with errors',
  SIGILL: 'an instruction that this processor does not have, or damaged code',
  SIGABRT: 'init gave up by itself, after an assertion',
  SIGKILL: 'something killed it on purpose',
};

const hypervisors: Record<Hypervisor, string> = {
  kvm: 'KVM or QEMU',
  vmware: 'VMware',
  'hyper-v': 'Hyper-V',
  xen: 'Xen',
  virtualbox: 'VirtualBox',
  bhyve: 'bhyve',
  parallels: 'Parallels',
  apple: 'Apple Virtualization',
  powervm: 'PowerVM',
  zvm: 'z/VM',
};

/** What facts mean, in a sentence. A translation is an object of the same type. */
export const meaningsEn = {
  address: (found: AddressClass): string => addresses[found],
  fault: ({ access, mode, cause }: MemoryFault): string =>
    `It was ${accesses[access]} by ${mode === 'kernel' ? 'the kernel' : 'user space'}${cause === null ? '' : `: ${causes[cause]}`}.`,
  exit: (code: ExitCode): string => {
    if (code.by === 'exit') return `Init ended by itself, with exit status ${String(code.status)}.`;
    const { signal, name, dumped } = code;
    const hint = name === null ? undefined : signals[name];
    const known = name === null ? `signal ${String(signal)}` : `signal ${String(signal)}, ${name}`;
    return `Init was ended by ${known}${dumped ? ', and left a core' : ''}${hint === undefined ? '' : `: ${hint}`}.`;
  },
  virtual: (hypervisor: Hypervisor): string => `A virtual machine, on ${hypervisors[hypervisor]}.`,
  physical: 'A physical machine: its maker’s name stands in its firmware.',
};

export type MeaningMessages = typeof meaningsEn;
