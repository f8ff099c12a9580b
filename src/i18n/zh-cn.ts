import { type Distribution } from '../kernel/streams.ts';
import { type SignatureFrontmatter, type VersionIn } from '../matcher/signature.ts';
import { type Messages } from './en.ts';
import { kindNames } from './kinds.zh-cn.ts';
import { matcherReferenceZhCn } from './matcher-reference.zh-cn.ts';

type Cause = SignatureFrontmatter['cause'];
type FatalityOf = SignatureFrontmatter['severity'];
type Certainty = VersionIn['certainty'];
type ReferenceType = SignatureFrontmatter['references'][number]['type'];
type SampleForm = SignatureFrontmatter['samples'][number]['form'];

const kindGroups: Messages['kindGroups'] = {
  exception: { name: '处理器异常', about: '处理器无法继续执行内核要求的操作。' },
  sanitizer: { name: '检测器报告', about: '内核编译时启用的检测器发现了缺陷。' },
  assertion: { name: '断言', about: '内核检查自身状态，发现不正确。' },
  'memory-corruption': { name: '内存损坏', about: '有内容被覆盖。报告者往往不是肇事者。' },
  lockup: { name: '死锁与停滞', about: '某处停滞的时间超过了内核愿意等待的时间。' },
  'lock-order': { name: '加锁', about: '加锁方式可能使某个任务永远等待。' },
  'wrong-context': { name: '上下文错误', about: '代码在不允许的上下文中运行。' },
  leak: { name: '泄漏', about: '内存或引用没有归还。' },
  'out-of-memory': { name: '内存不足', about: '内存耗尽：整机耗尽，或申请者得不到。' },
  hardware: { name: '硬件', about: '机器报告自身故障，或打断了内核。' },
  storage: { name: '存储', about: '磁盘、通往磁盘的链路，或磁盘上的文件系统。' },
  panic: { name: '内核主动 panic', about: '内核自行决定停机，没有处理器异常。' },
};

const kindSeverities: Messages['kindSeverities'] = {
  crash: { name: '崩溃', meaning: '报告出错或停机' },
  trouble: { name: '故障', meaning: '机器继续运行；往往能解释随后的崩溃' },
};

const causes: Record<Cause, string> = {
  'kernel-bug': '内核缺陷',
  'third-party-module': '第三方模块',
  hardware: '硬件',
  configuration: '配置',
  'resource-exhaustion': '资源耗尽',
  deliberate: '人为触发',
};

const severities: Record<FatalityOf, string> = { fatal: '致命', degraded: '降级', informational: '提示' };

const severityMeanings: Record<FatalityOf, string> = {
  fatal: '机器宕机',
  degraded: '机器继续运行，但功能受损',
  informational: '机器本身没有问题',
};

const certainties: Record<Certainty, string> = { proven: '已证实', stated: '他人陈述', inferred: '推断' };

const certaintyMeanings: Record<Certainty, string> = {
  proven: '在代码、更新日志或公告中读到',
  stated: '有人这样说，未经核实',
  inferred: '由本页作者推断',
};

const references: Record<ReferenceType, string> = {
  commit: '提交',
  'bug-report': '缺陷报告',
  advisory: '安全公告',
  changelog: '更新日志',
  'mailing-list': '邮件列表',
  source: '源代码',
  documentation: '文档',
  'vendor-page': '厂商页面',
  article: '文章',
};

const samples: Record<SampleForm, string> = {
  'as-printed': '内核打印的原样',
  'web-copy': '从网页上复制',
  'crash-session': 'crash(8) 会话',
};

const distributions: Record<Distribution, string> = {
  'kernel.org': 'kernel.org',
  rhel: 'RHEL 及其重建版',
  fedora: 'Fedora',
  sles: 'SUSE Linux Enterprise',
  opensuse: 'openSUSE',
  ubuntu: 'Ubuntu',
  debian: 'Debian',
  proxmox: 'Proxmox VE',
  raspberrypi: 'Raspberry Pi OS',
  openeuler: 'openEuler',
  kylin: '麒麟 Kylin',
  anolis: '龙蜥 Anolis OS',
  alinux: 'Alibaba Cloud Linux',
  amazon: 'Amazon Linux',
  opencloudos: 'OpenCloudOS',
  tencentos: 'TencentOS',
  uos: '统信 UOS',
  azurelinux: 'Azure Linux',
  photon: 'Photon OS',
  uek: 'Oracle UEK',
  android: 'Android',
  arch: 'Arch Linux',
  flatcar: 'Flatcar',
  wsl: 'WSL',
};

/** Every word of the interface, in Simplified Chinese. */
export const zhCn: Messages = {
  tag: 'zh-CN',
  name: '中文',
  site: {
    description: 'Linux 内核崩溃特征的离线知识库：粘贴日志，即可知道这是哪个已知崩溃、依据是什么、该怎么办。',
    title: (page, name) => `${page} · ${name}`,
    skip: '跳到正文',
    navigation: '主导航',
    footer: '关于本站',
    signatures: '崩溃特征',
    guides: '指南',
    matcherReference: '匹配器参考',
    languages: '语言',
    notTranslated: '本页尚无中文译文，以下为英文原文。',
    search: '搜索',
    searchHint: '搜索崩溃特征',
    slash: '/',
    nothingLeaves: '内容不会离开本页。',
    nothingLeavesLong: '日志只在您的浏览器中读取，粘贴的内容不会发往任何地方。',
    version: (version) => `Oopsdex ${version}`,
    license: 'Apache-2.0',
    copy: '复制',
    copied: '已复制',
    copyFailed: '请手动选中复制',
  },
  theme: { system: '主题：跟随系统', light: '主题：浅色', dark: '主题：深色' },
  home: {
    title: (name) => `${name}：这是哪个已知的内核崩溃？`,
    heading: '粘贴内核日志',
    lead: '告诉您什么崩溃了、是哪个已知崩溃、依据是什么、现在该做什么。',
    shell: {
      placeholder: 'dmesg、vmcore-dmesg.txt、串口控制台、/var/log/messages、crash> bt …',
      noScript: '读取日志需要 JavaScript；阅读崩溃特征及其说明则不需要。',
    },
    browse: '已知崩溃',
    searchLabel: '搜索崩溃特征',
    searchPlaceholder: '函数、消息、模块 …',
    searchButton: '搜索',
    newest: '最新',
    all: '全部崩溃特征',
    allKinds: '全部崩溃类型',
    counts: (signatures, kindCount, newest) =>
      `${String(signatures)} 个崩溃特征，${String(kindCount)} 种崩溃类型，截至 ${newest}`,
  },
  list: {
    title: '崩溃特征',
    description: '全部已知崩溃，按类型、组件、原因和发行版筛选。',
    lead: '每个已知崩溃：从何而来，如何处理。',
    filters: '筛选',
    facets: { kind: '类型', component: '组件', cause: '原因', distribution: '发行版', applicability: '在该内核中' },
    release: '内核版本（uname -r）',
    releaseExample: '3.10.0-957.el7.x86_64',
    releaseOf: '按 {stream} 的内核比较。',
    releaseUnread: '请按 uname -r 的输出填写。',
    applicabilities: { affected: '未修复', fixed: '已修复', 'not-affected': '从未受影响', unknown: '不明' },
    more: '显示更多',
    sort: '排序',
    sortTitle: '标题',
    sortDate: '最新在前',
    shown: '{total} 个崩溃特征中的 {shown} 个',
    shownAll: (total) => `${String(total)} 个崩溃特征`,
    clear: '清除筛选',
    none: '没有同时满足这些条件的崩溃特征。清除一个筛选条件可看到更多。',
    results: '崩溃特征',
  },
  signature: {
    facts: '概况',
    kind: '类型',
    component: '组件',
    cause: '原因',
    severity: '严重程度',
    distributions: '见于',
    anyDistribution: '任何发行版',
    added: '收录日期',
    updated: '最近修改',
    versions: '哪些内核受影响',
    stream: '发行版',
    versionUnknown: '不明',
    fixedIn: '修复版本',
    introducedIn: '引入版本',
    notAffected: '从未受影响',
    noFix: '尚不知道修复版本。',
    doNow: '现在该做什么（摘要）',
    matcher: '如何识别',
    matcherLead: '崩溃满足以下全部条件时，日志即匹配：',
    supportingLead: '以下每一条都使匹配更可靠：',
    excludingLead: '以下任何一条成立即排除，因为那是另一个崩溃：',
    reference: '每个条件检查什么',
    try: '用日志试一试',
    tryLead: '粘贴一份日志，看这个匹配器的哪些条件成立、由哪些行证明。内容不会离开本页。',
    tryOpen: '打开试验场',
    tryNoScript: '试验需要 JavaScript。',
    samples: '样本',
    samplesLead: '每次构建都用这些日志检验本特征。',
    sampleExpects: { 'near-miss': '另一个崩溃：不得匹配', todo: '应当匹配，目前还不能' },
    sampleFacts: (lines) => `${String(lines)} 行`,
    references: '参考资料',
    related: '另请参阅',
    contents: '本页内容',
  },
  guides: {
    title: '指南',
    description: '适合从头读到尾的内容。',
    own: '本站自有',
    groups: { read: '读懂一次崩溃', causes: '查找原因', capture: '为下一次做准备', site: '关于本站' },
  },
  search: {
    title: '搜索',
    description: '搜索全部已知崩溃、崩溃类型和指南。',
    label: '搜索崩溃特征',
    placeholder: '函数、消息、模块、地址 …',
    button: '搜索',
    try: '例如',
    examples: ['空指针', 'list_del', 'dead000000000200', '根文件系统'],
    noScript: '搜索需要 JavaScript；全部崩溃特征的列表则不需要：',
    results: '结果',
    filters: '筛选结果',
    found: '{query}：{count} 条结果',
    foundOne: '{query}：1 条结果',
    none: '没有页面包含 {query}。',
    noneHint: '试试函数名、消息中的一段，或模块名。',
    failed: '搜索索引加载失败。它需要 Web 服务器，从文件夹直接打开时不能使用。',
    more: '显示更多',
    corrected: '没有页面包含 {typed}，已改为搜索 {meant}。',
    recognisedBy: '识别依据',
    type: '页面',
    types: { signature: '崩溃特征', kind: '崩溃类型', guide: '指南' },
    keys: '用方向键在结果间移动，回车打开，Esc 回到搜索框。',
  },
  matcherReference: matcherReferenceZhCn,
  notFound: {
    title: '页面不存在',
    heading: '这个地址没有页面。',
    lead: '它可能已改名。请搜索，或查看列表。',
    search: '搜索',
    searchLabel: '搜索崩溃特征',
    home: '读取日志',
    signatures: '全部崩溃特征',
  },
  kinds: kindNames,
  kindPages: {
    short: '类型',
    title: '崩溃类型',
    description: '每种崩溃类型是什么意思、由什么引起、该怎么办。',
    lead: '内核崩溃或报告故障时说的是什么、由什么引起、该怎么办，无论它是不是已知崩溃。',
    name: '类型',
    key: '在匹配器和 JSON 中',
    severity: '严重程度',
    signatures: '该类型的崩溃特征',
    count: (signatures) => `${String(signatures)} 个崩溃特征`,
    none: '暂无。',
    all: (signatures) => `该类型的全部 ${String(signatures)} 个崩溃特征`,
    kin: '相近的类型',
  },
  kindGroups,
  kindSeverities,
  causes,
  severities,
  severityMeanings,
  certainties,
  certaintyMeanings,
  references,
  samples,
  distributions,
  streams: { ...distributions, rhel: 'RHEL', sles: 'SLES', kylin: 'Kylin', anolis: 'Anolis OS', uos: 'UOS' },
};
