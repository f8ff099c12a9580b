import { type AddressClass } from '../kernel/addresses.ts';
import { type FaultCause, type MemoryFault } from '../kernel/fault-codes.ts';
import { type Hypervisor } from '../kernel/machines.ts';
import { type MeaningMessages } from './meanings.en.ts';

const addresses: Record<AddressClass, string> = {
  'near-null': '接近 0：空指针，或空指针所指结构体的成员；该数即成员偏移。',
  'error-pointer': '把错误码当成了指针：有代码没有检查 IS_ERR()。',
  user: '用户空间地址，内核不能直接当作自己的地址使用。',
  'non-canonical': '根本不是地址：指针被改写，或从未赋值。',
  'list-poison': '已从链表删除的节点的毒化值。',
  'slab-poison': '取自已释放或从未写过的 slab 内存：slub_debug 填充了该值。',
  module: '位于模块区：模块的代码或数据，该模块可能已卸载。',
  vmalloc: '位于 vmalloc 区（KASLR 未移动它时）：内核栈、大表、模块缓冲区等。',
  kernel: '未映射或不允许如此使用的内核地址。',
};

const accesses: Record<MemoryFault['access'], string> = { read: '读', write: '写', execute: '取指' };

const causes: Record<FaultCause, string> = {
  'not-present': '页不存在',
  protection: '页存在，但权限不允许',
  'reserved-bit': '页表中保留位被置位，页表已损坏',
  'protection-key': '保护键不允许',
  'shadow-stack': '涉及影子栈',
  enclave: 'SGX 不允许',
  rmp: 'SEV-SNP 的反向映射表不允许',
  'address-size': '地址超出页表范围',
  'access-flag': '页的访问标志未置位',
  'external-abort': '内存或总线返回错误',
  parity: '内存奇偶校验或 ECC 错误',
  'tag-check': '内存标签不匹配',
  alignment: '地址未对齐',
  'tlb-conflict': 'TLB 中有两条对应项',
};

const signals: Partial<Record<string, string>> = {
  SIGSEGV: 'init 自身的非法内存访问，或库文件损坏',
  SIGBUS: 'init 的某页无法读入，多为磁盘出错',
  SIGILL: '处理器不支持的指令，或代码损坏',
  SIGABRT: 'init 断言失败，主动中止',
  SIGKILL: '被有意杀死',
};

const hypervisors: Record<Hypervisor, string> = {
  kvm: 'KVM 或 QEMU',
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

export const meaningsZhCn: MeaningMessages = {
  address: (found) => addresses[found],
  fault: ({ access, mode, cause }) =>
    `${mode === 'kernel' ? '内核态' : '用户态'}${accesses[access]}操作${cause === null ? '' : `：${causes[cause]}`}。`,
  exit: (code) => {
    if (code.by === 'exit') return `init 自行退出，退出状态为 ${String(code.status)}。`;
    const { signal, name, dumped } = code;
    const hint = name === null ? undefined : signals[name];
    const known = name === null ? `信号 ${String(signal)}` : `信号 ${String(signal)}（${name}）`;
    return `init 被${known}终止${dumped ? '，并留下了 core' : ''}${hint === undefined ? '' : `：${hint}`}。`;
  },
  virtual: (hypervisor) => `虚拟机，运行于 ${hypervisors[hypervisor]}。`,
  physical: '物理机：固件中写有厂商名。',
};
