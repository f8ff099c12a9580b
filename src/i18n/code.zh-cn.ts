import {
  type AccessRemark,
  type AddressValue,
  type RegisterValue,
  type Remark,
  type TrapSort,
} from '../disassembler/remark.ts';
import { type CodeMessages } from './code.en.ts';

const verbs: Record<AccessRemark['mode'], string> = { read: '读取', write: '写入', 'read-write': '读改写' };

const traps: Record<TrapSort, string> = {
  warn: '对应 WARN()：内核发现了不该出现的状态，打印告警后继续运行',
  bug: '对应 BUG()：内核发现了不该出现的状态，主动停止',
  undefined: '放在内核主动停止的位置：BUG()、检查失败，或不应执行到的代码',
  breakpoint: '断点：来自调试器或探针，或由编译器放在不应执行的位置',
  kasan: '基于标签的 KASAN 的陷阱：指针的标签与所指内存的标签不符',
  ubsan: 'UBSAN 的陷阱：代码触发了 C 语言的未定义行为',
  cfi: '控制流完整性（CFI）的陷阱：要调用的函数类型不符',
};

function meaningOf({ value, class: sort }: AddressValue): string | null {
  switch (sort) {
    case 'near-null':
      return value === '0' ? '空指针' : '接近空指针';
    case 'error-pointer':
      return '被当作指针使用的错误码';
    case 'user':
      return '用户空间地址';
    case 'non-canonical':
      return '不是合法地址';
    case 'list-poison':
      return '已删除的链表节点中的毒化值';
    case 'slab-poison':
      return '已释放或未初始化的 slab 内存中的毒化值';
    default:
      return null;
  }
}

function shown(value: AddressValue): string {
  const meaning = meaningOf(value);
  return `\`0x${value.value}\`${meaning === null ? '' : `（${meaning}）`}`;
}

function isWhat({ held }: RegisterValue): string {
  return held === null ? '日志中没有打印' : `值为 ${shown(held)}`;
}

function placeOf({ base, index, displacement, perCpu }: AccessRemark): string {
  const distance = displacement === null ? null : `\`0x${displacement.value}\``;
  const sign = displacement?.negative === true ? '-' : '+';
  const registers = [base, index].filter((register) => register !== null);
  if (registers.length === 0) return perCpu ? '当前处理器的 per-CPU 数据' : '固定地址';
  const terms = [
    base === null ? '' : `\`${base.name}\``,
    index === null ? '' : `\`${index.name}\`${index.scale === 1 ? '' : ` * ${String(index.scale)}`}`,
  ].filter((term) => term !== '');
  const sum = `${terms.join(' + ')}${distance === null ? '' : ` ${sign} ${distance}`}`;
  const values = registers.map((register) =>
    index === null || register.held === null
      ? `\`${register.name}\` ${isWhat(register)}`
      : `\`${register.name}\` 值为 \`0x${register.held.value}\``,
  );
  return `${perCpu ? '当前处理器的 per-CPU 数据中 ' : ''}${sum}，其中 ${values.join('，')}`;
}

function accessOf(remark: AccessRemark): string {
  const { mode, bytes, purpose, base, address, fault, checked } = remark;
  const isTarget = purpose !== null && mode === 'read';
  const what = isTarget ? `要${purpose === 'call' ? '调用' : '跳转到'}的地址，` : '';
  const amount = bytes === null ? '' : ` ${String(bytes)} 字节，`;
  const sentences = [`该指令${verbs[mode]}${what}${amount}位置是 ${placeOf(remark)}。`];
  if (fault !== null && address !== null) {
    sentences.push(
      fault.agrees
        ? BigInt(`0x${fault.address}`) === BigInt(`0x${address.value}`)
          ? `这正是出错地址 \`0x${address.value}\`。`
          : `出错地址 \`0x${BigInt(`0x${fault.address}`).toString(16)}\` 在这个范围内。`
        : `算得的地址是 \`0x${address.value}\`，与出错地址不符：寄存器不是该指令执行时的值，或者出错的不是该指令。`,
    );
  } else if (address !== null) {
    const told = remark.index === null && base?.held && meaningOf(base.held) !== null;
    sentences.push(`地址是 ${told ? `\`0x${address.value}\`` : shown(address)}。`);
  }
  if (base?.inferred) sentences.push(`由出错地址推算，\`${base.name}\` 应为 ${shown(base.inferred)}。`);
  if (checked !== null) sentences.push(`这是 KASAN 的检查：接下来要访问的是 \`0x${checked}\` 处的 8 个字节。`);
  return sentences.join('');
}

function quotientOf({ divisor, bits, zero }: Extract<Remark, { code: 'divide' }>): string {
  if (zero === false) return '：商超出了寄存器的范围';
  return zero === true && divisor?.held?.value !== '0' ? `：其低 ${String(bits)} 位为 0` : '';
}

function remarkText(remark: Remark): string {
  switch (remark.code) {
    case 'access':
      return accessOf(remark);
    case 'trap':
      return `\`${remark.instruction}\` 只用于触发陷阱：${traps[remark.sort]}。`;
    case 'divide':
      if (remark.divisor === null) return '除数来自内存。';
      return `除数是 \`${remark.divisor.name}\`，${isWhat(remark.divisor)}${quotientOf(remark)}。`;
    case 'branch':
      return `该指令${remark.purpose === 'call' ? '调用' : '跳转到'} \`${remark.target.name}\` 中的地址，${isWhat(remark.target)}。`;
    case 'return':
      return '该指令返回到栈上的地址，但那不是合法地址：栈被改写，或者栈指针错误。';
    case 'msr':
      return `该指令${remark.writes ? '写' : '读'} MSR 寄存器${remark.number === null ? '' : ` \`0x${remark.number}\``}，处理器或虚拟化平台不允许。`;
    case 'fetch':
      return `处理器跳到了 ${shown(remark.address)}，那里没有可执行的代码：通过错误的指针调用、跳转或返回。发起者见调用栈。`;
    case 'stopped':
      return '标记的指令没有出错：它只是生成报告时处理器所在的位置。';
  }
}

export const codeZhCn: CodeMessages = {
  heading: '出错代码',
  copy: '复制反汇编',
  listing: '出错指令前后的代码',
  place: '偏移',
  bytes: '字节',
  instruction: '指令',
  marked: '处理器停在这里',
  guess: '灰色的行是推测：标记行之前的指令从哪个字节开始并不确定。',
  remark: remarkText,
};
