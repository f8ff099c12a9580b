import { type Context } from '../kernel/event.ts';
import { type Applicability } from '../matcher/applicability/verdict.ts';
import { type Band } from '../matcher/runtime/match.ts';
import { type AnalyserMessages } from './analyser.en.ts';
import { type Distribution, streamFamilies } from '../kernel/streams.ts';
import { containersZhCn } from './containers.zh-cn.ts';
import { kindNames } from './kinds.zh-cn.ts';
import { logViewZhCn } from './log-view.zh-cn.ts';
import { logsZhCn } from './logs.zh-cn.ts';
import { timelineZhCn } from './timeline.zh-cn.ts';
import { panicScreenZhCn } from './panic-screen.zh-cn.ts';

/** Where a name has words of English in it. */
const distributions: Partial<Record<Distribution, string>> = {
  rhel: 'Red Hat Enterprise Linux 及其重新构建版',
  azurelinux: 'Azure Linux 与 CBL-Mariner',
};

const number = new Intl.NumberFormat('zh-CN');

const bands: Record<Band, string> = { confirmed: '确认', consistent: '相符', possible: '接近' };

const bandMeanings: Record<Band, string> = {
  confirmed: '必要条件全部成立，且其中有一条能把这个崩溃与所有其他崩溃区分开',
  consistent: '必要条件全部成立，但没有一条能把它与所有其他崩溃区分开',
  possible: '有一个必要条件不成立，或有另一个条件将其排除',
};

const applicabilities: Record<Applicability, string> = {
  affected: '此内核受影响',
  fixed: '此内核已含修复',
  'not-affected': '此内核不受影响',
  unknown: '此内核是否受影响尚不清楚',
};

/** Behind what happened. `noun`: crash or problem. */
const knownEndings: Record<Applicability, (noun: string) => string> = {
  affected: (noun) => `这是已知${noun}，此内核受影响。`,
  fixed: (noun) => `它看起来像一个已知${noun}，但此内核已含修复。`,
  'not-affected': (noun) => `它看起来像一个已知${noun}，但此内核不受影响。`,
  unknown: (noun) => `这是已知${noun}。`,
};

const consistentEndings: Record<Applicability, (noun: string) => string> = {
  affected: (noun) => `它与一个已知${noun}相符，此内核受影响。`,
  fixed: (noun) => `它与一个已知${noun}相符，但此内核已含修复。`,
  'not-affected': (noun) => `它与一个已知${noun}相符，但此内核不受影响。`,
  unknown: (noun) => `它与一个已知${noun}相符。`,
};

const contexts: Record<Context, string> = {
  task: '任务',
  irq: 'IRQ',
  softirq: 'SoftIRQ',
  nmi: 'NMI',
  exception: '异常',
};

/** The words of the analyser, in Simplified Chinese. */
export const analyserZhCn: AnalyserMessages = {
  locale: 'zh-CN',
  number: (value) => number.format(value),
  bytes: (value) => {
    if (value < 1000) return `${number.format(value)} 字节`;
    if (value < 1_000_000) return `${number.format(Math.round(value / 100) / 10)} kB`;
    if (value < 1_000_000_000) return `${number.format(Math.round(value / 100_000) / 10)} MB`;
    return `${number.format(Math.round(value / 10_000_000) / 100)} GB`;
  },
  lines: (value) => `${number.format(value)} 行`,
  container: containersZhCn,
  marks: { stop: '。', colon: '：', comma: '，', semicolon: '；', open: '（', close: '）' },
  kindName: (kind) => kindNames[kind],

  input: {
    label: '粘贴内核日志',
    placeholder:
      'dmesg、vmcore-dmesg.txt、串口控制台、/var/log/messages、journalctl -k、crash> log、crash> bt ...\n\n在此处或本页任意位置粘贴，或拖入文件。',
    promise: '内容不会离开本页',
    drop: '或把文件、文件夹拖到这里：文本、.gz、.zst、.tar、.zip、sosreport',
    dropNow: '松开即可读取',
    choose: '选择文件',
    example: '示例',
    clear: '清空',
    another: '再粘贴一份',
    pastedName: '粘贴的文本',
    typedName: '输入的文本',
    exampleName: 'example.log',
    reading: (name) => `正在读取 ${name} ...`,
    readOf: (read, total) => `已读 ${read}，共 ${total}`,
    preparing: (name) => `正在准备显示 ${name} ...`,
    progress: '读取进度',
    cancel: '取消',
    cancelled: '已取消。',
  },

  failure: {
    empty: '没有可读的内容：文本是空的。',
    notRead: (name) => `无法读取 ${name}。它可能是文件夹，或在读取期间被改动。`,
    engine: '分析器没有启动：浏览器未能加载它。请刷新页面后重试。',
    internal: (detail) => `分析器在处理这段文本时停止了。请附上这条信息报告此问题：${detail}`,
  },

  verdict: {
    heading: '结果',
    crash: (kind) => `崩溃类型：${kindNames[kind]}`,
    report: (kind) => `报告类型：${kindNames[kind]}`,
    inFunction: (name) => `，位于函数 \`${name}\``,
    inModule: (name) => `，模块 \`${name}\``,
    end: '。',
    space: '',
    noMatch: '没有匹配的已知崩溃特征。',
    known: (band, applicability, isCrash) =>
      (band === 'consistent' ? consistentEndings : knownEndings)[applicability](isCrash ? '崩溃' : '问题'),
    noCrash: '这段文本里没有内核崩溃。',
    noCrashHint:
      '如果机器确实崩溃过，报告在别处：vmcore-dmesg.txt、串口控制台、pstore、虚拟化平台或 BMC 的日志，或在此处所给内容之前。',
    troublesOnly: '这段文本里没有崩溃：报告所述之后，机器仍在运行。',
    kindPage: (kind) => `${kindNames[kind]}：含义、常见原因与处理办法`,
    corrupted: '报告已损坏，其中的名字可能有误。',
  },

  lead: {
    here: '请先看这份报告。',
    there: (kind, name) => `请先看：${kindNames[kind]}${name === null ? '' : `，位于 ${name}`}。`,
    hardwareFirst: '先查硬件。',
    hardware: (kind, line) =>
      `在它之前，同一次启动的日志里有${kindNames[kind]}（第 ${number.format(line)} 行）：其后的一切都可能是它的后果。`,
    show: '显示',
  },

  match: {
    bands,
    bandMeanings,
    applicabilities,
    doNow: '现在该做什么',
    why: '依据',
    moreClauses: (hidden) => `再显示 ${number.format(hidden)} 个条件`,
    page: '阅读完整说明',
    required: '必要',
    supporting: '辅助',
    chipTitle: (role, lines) =>
      `${role}；第 ${lines
        .slice(0, 8)
        .map((line) => number.format(line))
        .join('、')} 行`,
    copy: '复制',
    copied: '已复制',
    copyFailed: '请手动选中复制',
    copyCommand: (command) => `复制命令 ${command}`,
    others: '其他匹配',
    nearest: '最接近的崩溃特征',
    nearMisses: '接近但不符',
    nearNote: '这些已检查过，并不匹配。每一项都显示不符的条件。',
    expected: '应为',
    actual: '日志中为',
    settle: '如何判定',
    excludedBy: '被排除，因为',
    because: '理由',
    showEvidence: '显示相关行',
    evidenceShown: '相关行已显示',
  },

  events: {
    heading: '日志中的报告',
    kind: '类型',
    time: '时间',
    where: '函数',
    cpu: 'CPU',
    line: '行',
    match: '崩溃特征',
    trouble: '故障',
    lead: '先看这里',
    none: '无',
    of: (index, total) => `第 ${number.format(index)} 个，共 ${number.format(total)} 个`,
    more: (hidden) => `再显示 ${number.format(hidden)} 个`,
  },

  timeline: timelineZhCn,
  logs: logsZhCn,
  panicScreen: panicScreenZhCn,

  facts: {
    heading: '崩溃',
    kind: '类型',
    where: '函数',
    unnamed: '文本中没有给出',
    headline: '首行',
    messages: '消息',
    address: '出错地址',
    panic: 'Panic',
    andPanicked: '，机器已宕机',
    process: '进程',
    pid: (pid) => `pid ${String(pid)}`,
    cpu: 'CPU',
    release: '内核',
    distribution: '发行版',
    distributionName: (distribution) => distributions[distribution] ?? streamFamilies[distribution].name,
    hardware: '硬件',
    workqueue: '工作队列',
    taint: '污染标志',
    taints: {
      'only-gpl': '只加载过 GPL 兼容的模块',
      proprietary: '加载过专有模块',
      'forced-load': '强制加载过模块',
      'out-of-spec': '处理器或其配置不合规格',
      'forced-unload': '强制卸载过模块',
      'machine-check': '此前发生过机器检查异常',
      'bad-page': '此前发现过损坏的页',
      user: '用户设置了污染标志',
      died: '内核此前已发生 oops 或 BUG',
      'acpi-override': 'ACPI 表被覆盖',
      warned: '内核此前发出过警告',
      staging: '加载过 staging 驱动',
      'firmware-workaround': '正在规避固件缺陷',
      'out-of-tree': '加载过树外模块',
      unsigned: '加载过未签名的模块',
      'soft-lockup': '此前发生过软死锁',
      'live-patch': '内核打过热补丁',
      'externally-supported': '加载过由外部支持的模块',
      auxiliary: '发行版自行设置的标志',
      'unsupported-hardware': '硬件不受支持',
      'tech-preview': '使用了技术预览功能',
      'support-removed': '支持已被移除',
      'unprivileged-bpf': '允许非特权 BPF',
      'randomised-structures': '结构体布局随机化',
      'unsupported-module': '加载过不受支持的模块',
      'in-kernel-test': '运行过内核内测试',
      fwctl: '用户态通过 fwctl 执行了会改变状态的调试操作',
    },
    unknownTaint: '不在污染标志表中',
    uptime: '运行时间',
    unloaded: '最后卸载',
    modules: '模块',
    inTrace: '在调用栈中',
    errorCode: '错误码',
    meaningOf: (term) => `含义：${term}`,
    moduleCount: (total) => `${number.format(total)} 个模块`,
    moreModules: (hidden) => `另有 ${number.format(hidden)} 个`,
    moduleFlags: {
      P: '专有',
      O: '树外',
      E: '未签名',
      F: '强制加载',
      C: 'staging',
      K: '热补丁',
      X: '外部支持',
      N: '不受支持',
    },
    lineShort: (line) => `L${String(line)}`,
    showLine: (line) => `显示第 ${number.format(line)} 行`,
    days: (days, hours) => `${number.format(days)} 天 ${number.format(hours)} 小时`,
    hours: (hours, minutes) => `${number.format(hours)} 小时 ${number.format(minutes)} 分`,
    minutes: (minutes, seconds) => `${number.format(minutes)} 分 ${number.format(seconds)} 秒`,
    seconds: (seconds) => `${number.format(seconds)} 秒`,
  },

  trace: {
    heading: '调用栈',
    none: '文本中没有调用栈。',
    contexts,
    blamed: '归因于此',
    passed: '已略过。',
    unreliable: '栈上残留的内容，不一定真的被调用过。',
    addresses: '地址',
    hideUnreliable: (frames) => `隐藏 ${number.format(frames)} 个不可靠的栈帧`,
    more: (next, left) =>
      next === left
        ? `再显示 ${number.format(next)} 个栈帧`
        : `再显示 ${number.format(next)} 个栈帧（还有 ${number.format(left)} 个）`,
  },

  log: logViewZhCn,

  playground: {
    label: '用来试验这个匹配器的日志',
    placeholder: '粘贴一份日志，或选一个样本，然后修改它：每个条件会立刻显示是否仍然成立。',
    samples: '本页的样本',
    clear: '清空',
    result: '匹配器的判断',
    clauses: '条件',
    report: '报告',
    reportOption: (index, kind, name, line) =>
      `${number.format(index)}：${kindNames[kind]}${name === null ? '' : `，位于 ${name}`}，第 ${number.format(line)} 行`,
    waiting: '还没有可试的内容。',
    noCrash: '这段文本里没有内核崩溃，因此没有条件能成立。',
    roles: {
      required: '必要：须全部成立',
      supporting: '辅助：每一条都使匹配更可靠',
      excluding: '排除：一条也不能成立',
    },
    states: {
      required: { held: '成立', missing: '不成立' },
      supporting: { held: '成立', missing: '不成立' },
      excluding: { held: '将其排除', missing: '未将其排除' },
      part: { held: '成立', missing: '不成立' },
    },
    together: { all: '以下全部：', any: '以下之一：', not: '不是：' },
    weight: '权重',
    weightOf: (bits) => {
      if (bits === 0) return '无：只是缩小范围';
      const words = bits >= 4 ? '很大' : bits >= 2.5 ? '大' : bits >= 1.5 ? '中' : '小';
      const share = Math.round(2 ** bits);
      return `${words}：${share <= 1 ? '大多数崩溃都会如此' : `约每 ${number.format(share)} 个崩溃中有一个如此`}`;
    },
    shownBy: '由这些行证明',
    noLine: '没有单独的行',
  },

  health: {
    heading: '关于这份日志和这个结论',
    knowledge: ({ signatures, newest, hash }) =>
      `所用知识库：${number.format(signatures)} 个崩溃特征${newest === '' ? '' : `，最新收录于 ${newest}`}；状态 ${hash}。`,
    container: (lines, container) => `${lines}，读取格式：${container}。`,
  },

  keys: {
    heading: '快捷键',
    open: '快捷键',
    close: '关闭',
    list: [
      { keys: ['Ctrl', 'V'], text: '在本页任意位置粘贴日志' },
      { keys: ['j'], text: '下一份报告；在日志列表中为下一份日志' },
      { keys: ['k'], text: '上一份报告、上一份日志' },
      { keys: ['e'], text: '日志中的下一处证据' },
      { keys: ['Shift', 'E'], text: '上一处证据' },
      { keys: ['f'], text: '在日志中查找' },
      { keys: ['x'], text: '导出这次崩溃；在日志表中导出全部日志' },
      { keys: ['Esc'], text: '取消耗时的读取；从单份日志返回全部日志' },
      { keys: ['/'], text: '搜索崩溃特征' },
      { keys: ['?'], text: '显示本列表' },
    ],
  },
};
