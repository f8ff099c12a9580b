import { type SchemaWording } from '../site/matcher-reference.ts';

const names = '内核符号，或其列表';
const closed = '下列之一，或其列表';
const text = '三个字符以上的文本，或 { pattern: 正则表达式 }';
const address = '下列之一；或加引号的十六进制数，如 "0x74"；或 { from, to }；或其列表';

/** What the schema of the matcher says of its clauses, in Simplified Chinese. */
export const clauseReferenceZhCn: SchemaWording = {
  roles: {
    required: '这些条件必须全部成立。',
    supporting: '每个成立的条件都让匹配更可靠；都不是必须的。',
    excluding: '这些条件都不得成立；because 说明为什么那是另一种崩溃。',
  },
  descriptions: {
    kind: '崩溃属于此类型。列表表示其中之一。',
    family: '崩溃的类型属于这一族，不论内核今后增加哪些类型。',
    function: '应追究的函数，去掉编译器后缀（.isra.0）；* 代表任意字符。列表表示其中之一。',
    module: '应追究的函数或调用栈中可靠栈帧所属的模块，而不是仅仅被加载的模块。',
    frames:
      '按此顺序出现在调用栈中的函数，最内层在前；出错处本身算作最内层。中间可以有其他函数，除非写了 gaps: false；带 ? 的栈帧只在 unreliable: true 时计入；scope: any 查看报告中的每个调用栈，而不只是崩溃自身的。名字处写列表表示其中之一。',
    process: '当时运行的任务名（Comm:）；* 代表任意字符。',
    workqueue: '工作队列及其函数（Workqueue: kblockd blk_mq_timeout_work）。',
    taint: '内核带有全部这些污染标志，按含义书写：同一字母在各发行版含义不同。',
    loaded: '内存中的模块（Modules linked in:），按名字、按全部标志，或两者兼有；标志按含义书写，与 taint 相同。',
    unloaded: '最后卸载的模块（[last unloaded: ...]），按名字、按全部标志，或两者兼有。',
    address: '出错地址：一类地址、一个值，或一个范围（含两端）。列表表示其中之一。',
    pointer:
      '指令指针没有符号，其地址属于某类、等于某值，或在某个范围内：near-null 表示经空指针调用，module 表示已卸载或隐藏的模块的代码。列表表示其中之一。',
    register: '某个寄存器的内容：一类地址、一个值，或一个范围。',
    message: '首行、解释它的各行，以及 panic 的文本。列表表示其中之一。表达式中的命名分组随证据一起显示。',
    panic: '“Kernel panic - not syncing:”之后的文本。列表表示其中之一。',
    code: '从出错字节起的指令字节，按 Code: 一行的写法。',
    errorCode: 'Oops: 之后的数字。列表表示其中之一。',
    release: '内核的发行版或版本流，以及按其打包者的规则比较的版本：from（含），before（不含）。',
    architecture: '机器的架构。列表表示其中之一。',
    hypervisor: '据硬件名称，机器是此平台上的虚拟机；none：没有虚拟机的迹象。列表表示其中之一。',
    vendor: '据硬件名称，机器的厂商。列表表示其中之一。',
    hardware: '硬件名称（Hardware name:）的文本本身。',
    uptime: '机器已运行多久：from（含），before（不含），单位为 s、m、h 或 d。',
    memory: '机器有多少内存：from（含），before（不含），单位为 K、M、G 或 T。',
    repeated: '同一份报告在本次启动中至少又出现了多少次：每个数据包一次的警告，每两分钟一次的 hung task。',
    line: '报告中的原始行。内核会改动措辞：请优先使用上面的任一条件。',
    earlier: '对同一次启动中更早的事件成立的条件：硬件错误、OOM 杀进程、同一驱动的警告。',
    all: '这些条件全部成立。',
    any: '这些条件之一成立；以最能说明问题的一个为证据。',
    not: '这个条件不成立。',
  },
  values: {
    'one of these, or a list of them': closed,
    'one of these': '下列之一',
    'a kernel symbol, or a list of them': names,
    'a list of kernel symbols, or { inOrder: a list of them, gaps, unreliable, scope }':
      '内核符号的列表，或 { inOrder: 该列表, gaps, unreliable, scope }',
    'a list: each is a kernel symbol, or a list of them': `列表，每项为${names}`,
    'true or false': 'true 或 false',
    'the name of a task, or a list of them': '任务名，或其列表',
    'a text of three characters or more, or { pattern: a regular expression }': text,
    'a text of three characters or more, or { pattern: a regular expression }, or a list of them': `${text}；或其列表`,
    'a kernel symbol, or a list of them, or { name, flags }': `${names}，或 { name, flags }`,
    'one of these; or a quoted hexadecimal number such as "0x74"; or { from, to }, or a list of them': address,
    '{ name, is }': '{ name, is }',
    'the name of a register, or a list of them': '寄存器名，或其列表',
    'the marked byte and those behind it, such as "<0f> 0b"': '被标出的字节及其后各字节，如 "<0f> 0b"',
    'a quoted number as printed, four digits or more, or a list of them':
      '加引号的数字，照原样书写，四位以上；或其列表',
    '{ distribution, stream, from, before }': '{ distribution, stream, from, before }',
    'a stream such as rhel-7 or ubuntu-5.4, or a list of them': '版本流，如 rhel-7 或 ubuntu-5.4；或其列表',
    'a text': '文本',
    '{ from, before }': '{ from, before }',
    'a number with a unit: 90s, 10m, 5h, 3d': '带单位的数：90s、10m、5h、3d',
    'a number with a unit: 512M, 64G, 2T': '带单位的数：512M、64G、2T',
    '{ from }': '{ from }',
    'a whole number, 1 or more': '不小于 1 的整数',
    'one clause with one key': '一个条件',
    'a list: each is one clause with one key': '条件的列表',
  },
};
