import { type AddressClass } from '../kernel/addresses.ts';
import { type CrashKind, type KindFamily } from '../kernel/kinds.ts';
import { type TaintMeaning } from '../kernel/taints.ts';
import { type ClauseWords } from '../matcher/words/clause-words.ts';
import { type ClauseName, type ClauseValues } from '../matcher/schema/clauses.ts';
import { type FoundAddress } from '../matcher/words/told.ts';
import { kindNames } from './kinds.zh-cn.ts';

type Value<Name extends ClauseName> = ClauseValues[Name];

const listOf = <Item>(value: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : [value as Item];

/** A blank stands between Chinese and what begins with a letter or a number: `为 0x0`、`为空指针`. */
const behind = (text: string): string => (/^\w/.test(text) ? ` ${text}` : text);

/** Names of the kernel stay as they are: `nf_queue 或 nf_reinject`. */
const either = (value: string | readonly string[]): string => listOf(value).join(' 或 ');

const families: Record<KindFamily, string> = {
  'bad-access': '非法内存访问',
  exception: '处理器异常',
  assertion: '内核断言失败',
  'memory-corruption': '内存破坏',
  sanitizer: '内存与并发检查工具的报告',
  lockup: '死锁与停顿',
  'lock-order': '锁的使用错误',
  'wrong-context': '上下文错误',
  leak: '泄漏',
  'out-of-memory': '内存不足',
  hardware: '硬件错误',
  storage: '存储错误',
  panic: 'panic',
};

const addressClasses: Record<AddressClass, string> = {
  'near-null': '接近空指针',
  'error-pointer': '错误码指针',
  user: '用户空间地址',
  'non-canonical': '非规范地址',
  'list-poison': '链表毒化值',
  'slab-poison': 'slab 毒化值',
  module: '模块区地址',
  vmalloc: 'vmalloc 区地址',
  kernel: '内核地址',
};

const taints: Record<TaintMeaning, string> = {
  'only-gpl': '仅 GPL 模块',
  proprietary: '专有模块',
  'forced-load': '强制加载的模块',
  'out-of-spec': '处理器不合规格',
  'forced-unload': '强制卸载过模块',
  'machine-check': '有过机器检查异常',
  'bad-page': '有过损坏的页',
  user: '用户设置',
  died: '有过 oops',
  'acpi-override': 'ACPI 表被覆盖',
  warned: '有过警告',
  staging: 'staging 驱动',
  'firmware-workaround': '规避固件缺陷',
  'out-of-tree': '树外模块',
  unsigned: '未签名模块',
  'soft-lockup': '有过软死锁',
  'live-patch': '热补丁',
  'externally-supported': '外部支持的模块',
  auxiliary: '发行版自定',
  'unsupported-hardware': '硬件不受支持',
  'tech-preview': '技术预览',
  'support-removed': '支持已移除',
  'unprivileged-bpf': '非特权 BPF',
  'randomised-structures': '结构体布局随机化',
  'unsupported-module': '不受支持的模块',
  'in-kernel-test': '内核内测试',
  fwctl: 'fwctl 调试操作',
};

const kindWords = (value: Value<'kind'>): string =>
  listOf<CrashKind>(value)
    .map((kind) => behind(kindNames[kind]))
    .join('或');

const familyWords = (value: Value<'family'>): string =>
  listOf<KindFamily>(value)
    .map((family) => behind(families[family]))
    .join('或');

const taintWords = (value: TaintMeaning | readonly TaintMeaning[]): string =>
  listOf<TaintMeaning>(value)
    .map((meaning) => taints[meaning])
    .join('、');

const quoted = (text: Value<'workqueue'>): string =>
  typeof text === 'string' ? `“${text}”` : `/${text.pattern.replace(/\(\?<\w+>/g, '(')}/`;

const anyQuoted = (value: Value<'message'>): string =>
  (Array.isArray(value) ? value : [value]).map(quoted).join(' 或 ');

/** `0x90`、`0x1 至 0x37`, or what sort of address. */
const addressWords = (value: Value<'address'>): string =>
  (Array.isArray(value) ? value : [value])
    .map((one) => (typeof one === 'string' ? (addressClasses[one as AddressClass] ?? one) : `${one.from} 至 ${one.to}`))
    .join('或');

const foundWords = ({ address, class: sort }: FoundAddress): string =>
  `0x${address}${sort === null ? '' : `（${addressClasses[sort]}）`}`;

/** `模块 nvidia*`、`模块（树外模块、未签名模块）` */
const moduleWords = (value: Value<'loaded'>): string => {
  if (typeof value === 'string' || Array.isArray(value)) return `模块 ${either(value)} `;
  const flags = taintWords(value.flags);
  return value.name === undefined ? `某个模块（${flags}）` : `模块 ${either(value.name)}（${flags}）`;
};

const rangeWords = ({ from, before }: { from?: string | undefined; before?: string | undefined }): string =>
  [from === undefined ? '' : `不少于 ${from}`, before === undefined ? '' : `少于 ${before}`]
    .filter((each) => each !== '')
    .join('，');

const clauses: ClauseWords['clauses'] = {
  kind: (value) => `类型为${kindWords(value)}`,
  family: (value) => `类型属于${familyWords(value)}`,
  function: (value) => `函数为 ${either(value)}`,
  module: (value) => `出错处或调用栈中有模块 ${either(value)}`,
  frames: (value) => {
    const { inOrder, gaps, unreliable, scope } = Array.isArray(value) ? { inOrder: value } : value;
    return [
      scope === 'any' ? '报告的任一调用栈中有 ' : '调用栈中有 ',
      inOrder.map(either).join(gaps === false ? '，其直接调用者为 ' : '，其后有 '),
      unreliable === true ? '（含不可靠的栈帧）' : '',
    ].join('');
  },
  process: (value) => `进程为 ${either(value)}`,
  taint: (value) => `污染标志：${taintWords(value)}`,
  loaded: (value) => `${moduleWords(value)}已加载`,
  unloaded: (value) => `最后卸载的是${moduleWords(value).trimEnd()}`,
  address: (value) => `出错地址为${behind(addressWords(value))}`,
  pointer: (value) => `处理器停在没有符号的地址，该地址为${behind(addressWords(value))}`,
  register: ({ name, is }) => `寄存器 ${either(name)} 为${behind(addressWords(is))}`,
  message: (value) => `消息中有 ${anyQuoted(value)}`,
  panic: (value) => `panic 信息中有 ${anyQuoted(value)}`,
  workqueue: (value) => `工作队列中有 ${quoted(value)}`,
  code: (value) => `指令字节为 ${value}`,
  errorCode: (value) => `错误码为 ${either(value)}`,
  release: ({ distribution, stream, from, before }) =>
    [
      `内核${distribution === undefined && stream === undefined ? '版本' : `属于 ${either(stream ?? distribution ?? '')}`}`,
      from === undefined ? '' : `，不早于 ${from}`,
      before === undefined ? '' : `，早于 ${before}`,
    ].join(''),
  architecture: (value) => `架构为 ${either(value)}`,
  hypervisor: (value) => (value === 'none' ? '机器不是虚拟机' : `虚拟化平台为 ${either(value)}`),
  vendor: (value) => `机器厂商为 ${either(value)}`,
  uptime: (value) => `已运行时间${rangeWords(value)}`,
  memory: (value) => `内存容量${rangeWords(value)}`,
  repeated: ({ from }) => `至少重复出现 ${String(from)} 次`,
  earlier: (value, nested) => `本次启动中更早有：${nested(value)}`,
  hardware: (value) => `硬件名称中有 ${quoted(value)}`,
  line: (value) => `某一行中有 ${quoted(value)}`,
};

/** So many modules with flags are named. */
const mostNamed = 6;

const hardware = '“Hardware name:”一行';

/** Clauses and what came of them, in Simplified Chinese. Names of the kernel and text of the log stay as they are. */
export const clausesZhCn: ClauseWords = {
  clauses,
  and: '，且',
  or: '，或',
  not: (clause) => `并非：${clause}`,
  within: (inner) => `（${inner}）`,
  captured: (captured) => `（${captured.map(([name, text]) => `${name} 为 ${text}`).join('，')}）`,
  finds: {
    kind: (kind) => kindNames[kind],
    module: (names) =>
      names.length === 0 ? '出错处和调用栈中只有内核自身的函数' : `出错处和调用栈中的模块：${names.join('、')}`,
    taint: (meanings) =>
      meanings.length === 0 ? '没有污染标志' : `污染标志：${taintWords(meanings as TaintMeaning[])}`,
    loaded: ({ count, flagged }) => {
      const named = [...flagged.slice(0, mostNamed), ...(flagged.length > mostNamed ? ['...'] : [])];
      return `已加载另外 ${String(count)} 个模块${flagged.length === 0 ? '' : `，其中带标志的有 ${named.join('、')}`}`;
    },
    unloaded: (module) => `最后卸载的是 ${module}`,
    pointer: (found) => ('function' in found ? `处理器停在 ${found.function}` : foundWords(found)),
    address: foundWords,
    register: (registers) => `${registers.map(({ name, held }) => `${name} ${foundWords(held)}`).join('，')} ...`,
    uptime: (time) => `已运行 ${time}`,
    memory: (size) => `内存 ${size}`,
    repeated: (count) => `重复出现 ${String(count)} 次`,
    line: () => '报告中没有这样的行',
  },
  absent: {
    kind: '报告没有说明类型',
    family: '报告没有说明类型',
    function: '报告没有指出函数',
    module: '出错处和调用栈中没有模块',
    frames: '没有可靠的栈帧',
    process: '报告没有指出进程',
    workqueue: '报告没有指出工作队列',
    taint: '报告没有给出污染标志',
    loaded: '报告没有列出模块',
    unloaded: '没有模块被卸载',
    address: '报告没有给出出错地址',
    pointer: '报告没有说明处理器停在哪里',
    register: '报告没有给出寄存器',
    message: '报告没有首行',
    panic: '日志中没有 panic',
    code: '报告没有给出指令字节',
    errorCode: '报告没有给出错误码',
    release: '报告没有说明是哪个内核',
    architecture: '报告没有说明架构',
    hypervisor: '报告没有给出硬件名称',
    vendor: '报告没有给出硬件名称',
    hardware: '报告没有给出硬件名称',
    uptime: '各行没有时间戳',
    memory: '日志没有说明机器有多少内存',
    repeated: '在这份日志中只出现一次',
    earlier: '崩溃之前日志中没有别的报告',
    line: '报告没有任何行',
  },
  ask: {
    kind: '报告的首行',
    family: '报告的首行',
    function: '说明处理器停在哪里的一行（RIP:、pc :、NIP），或调用栈',
    module: '调用栈',
    frames: '调用栈',
    process: '“CPU: ... PID: ... Comm: ...”一行',
    workqueue: '“Workqueue:”一行',
    taint: '“CPU: ... Comm: ... Tainted:”一行',
    loaded: '“Modules linked in:”一行',
    unloaded: '“Modules linked in:”一行的末尾',
    address: '“BUG: unable to handle ... at”一行，或寄存器中的 CR2（FAR、DAR）',
    pointer: '说明处理器停在哪里的一行（RIP:、pc :、NIP）',
    register: '报告中的寄存器（RAX: ...、x0 : ...）',
    message: '报告的首行及其上方各行',
    panic: '日志的末尾，含“Kernel panic - not syncing:”一行',
    code: '“Code:”一行',
    errorCode: '“Oops:”一行',
    release: '“CPU: ... Comm: ...”一行，或 uname -r 的输出',
    architecture: '含内核版本的一行',
    hypervisor: hardware,
    vendor: hardware,
    hardware,
    uptime: '带内核时间戳的日志',
    memory: '启动日志的开头（“Memory: ... available”），或 free 的输出',
    repeated: '整个启动周期的日志',
    earlier: '整个启动周期的日志',
    line: '完整的报告，从首行到结束标记',
  },
  further: '；',
  alternatively: '；或者',
};
