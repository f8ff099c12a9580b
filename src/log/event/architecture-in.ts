import { type Architecture } from '../../kernel/architectures.ts';
import { remembered } from '../../kernel/remembered.ts';
import { type Report } from '../report/report.ts';

/** What one architecture alone prints: headlines, names of registers, and functions by which its kernel is entered. */
interface Trait {
  architecture: Architecture;
  headlines?: RegExp;
  registers: string[];
  /** Digits of such a register, where another architecture of fewer bits prints the name too. */
  digits?: number;
  /** Whole names of functions. */
  functions: RegExp;
}

/** Sources: arch/<name>/kernel/entry*.S, traps.c, process.c, and the wrappers of system calls (`asm/syscall_wrapper.h`). */
const traits: Trait[] = [
  {
    architecture: 'x86_64',
    registers: ['RAX', 'RSP'],
    functions:
      /^(?:entry_SYSCALL_64\w*|system_call_fastpath|do_syscall_64|__x64_sys_\w+|__x32_sys_\w+|x64_sys_call|asm_\w+|ret_from_fork_asm|secondary_startup_64\w*|x86_64_start_\w+)$/,
  },
  {
    architecture: 'i386',
    registers: ['EAX'],
    functions:
      /^(?:sysenter_past_esp|entry_SYSENTER_32|entry_INT80_32|do_fast_syscall_32|do_int80_syscall_32|__ia32_sys_\w+)$/,
  },
  {
    architecture: 'arm64',
    // Internal error: Oops: 96000004 [#1] SMP; SError Interrupt on CPU4, code 0xbf000002 -- SError
    headlines: /^Internal error: .*: [0-9a-f]{8,16} (?:\[#\d+\]|\d+)(?! .*\b(?:ARM|THUMB2)\b)|^SError Interrupt on CPU/,
    registers: ['X0', 'X29'],
    functions: /^(?:el[01]t?h?_\w+|el[01]_\w+|__arm64_sys_\w+|gic_handle_irq_el\w*)$/,
  },
  {
    architecture: 'arm',
    // Internal error: Oops: 17 [#1] SMP ARM
    headlines: /^Internal error: .* \[#\d+\] .*\b(?:ARM|THUMB2)\b/,
    registers: [],
    functions: /^(?:ret_fast_syscall|__irq_svc|__dabt_svc|__pabt_svc|__und_svc)$/,
  },
  {
    architecture: 'ppc64',
    registers: ['NIP'],
    digits: 16,
    functions:
      /^(?:system_call_(?:exception|common|vectored_common)|decrementer_common\w*|ret_from_kernel_user_thread)$/,
  },
  {
    architecture: 's390x',
    // Oops: 0038 ilc:2 [#1] SMP
    headlines: /^[\w -]+: [0-9a-f]{4} ilc:\d \[#\d+\]/,
    registers: ['PSW'],
    functions:
      /^(?:__s390x_sys_\w+|sysc_(?:return|noemu|nr_ok|tracego|tracenogo|do_restart|do_svc|restore)|pgm_check_handler|io_int_handler|ext_int_handler)$/,
  },
  {
    architecture: 'riscv',
    // Oops - store (or AMO) access fault [#1]
    headlines: /^Oops - [a-z][\w ()-]* \[#\d+\]$/,
    registers: ['SEPC', 'EPC'],
    functions: /^(?:do_trap_\w+|__riscv_sys_\w+|riscv_(?:intc|timer)_\w+)$/,
  },
  {
    architecture: 'loongarch',
    headlines: /, era == [0-9a-f]{16}, ra == /,
    registers: ['ERA', 'BADV'],
    functions: /^(?:handle_sys(?:call)?|tlb_do_page_fault_\d)$/,
  },
  {
    architecture: 'mips',
    headlines: /, epc == [0-9a-f]{8,16}, ra == |^(?:Kernel bug detected|Unhandled kernel unaligned access)\[#\d+\]:/,
    registers: [],
    functions: /^(?:syscall_common|plat_irq_dispatch)$/,
  },
  {
    architecture: 'sparc',
    registers: [],
    functions: /^(?:linux_sparc_syscall(?:32)?|syscall_is_too_hard|tl0_\w+)$/,
  },
];

/** The architecture, where neither the release nor a line of its own says it; null where nothing tells it. */
export function architectureIn({ headlines, registers, stacks }: Report): Architecture | null {
  const printed = traits.find(
    ({ registers: names, digits, headlines: form }) =>
      names.some((name) => isPrinted(registers[name], digits)) ||
      (form !== undefined && headlines.some(({ line }) => form.test(line.text))),
  );
  if (printed !== undefined) return printed.architecture;
  let first = traits.length;
  for (const stack of stacks) {
    // The way into the kernel stands outermost, and no trait before the first.
    for (let at = stack.length - 1; at >= 0 && first > 0; at -= 1)
      first = Math.min(first, traitOf(stack[at]?.function ?? ''));
  }
  return traits[first]?.architecture ?? null;
}

function isPrinted(value: string | undefined, digits: number | undefined): boolean {
  return value !== undefined && (digits === undefined || value.length === digits);
}

/** Which of the traits a function has, the first one; a number beyond them where it has none. */
const traitOf = remembered((name) => {
  const index = traits.findIndex(({ functions }) => functions.test(name));
  return index < 0 ? traits.length : index;
});
