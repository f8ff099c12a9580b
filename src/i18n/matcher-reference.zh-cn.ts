import { clauseReferenceZhCn } from './clause-reference.zh-cn.ts';
import { clausesZhCn } from './clauses.zh-cn.ts';
import { type Messages } from './en.ts';

/** The reference of the matcher's language, in Simplified Chinese. */
export const matcherReferenceZhCn: Messages['matcherReference'] = {
  wording: { clauses: clausesZhCn, schema: clauseReferenceZhCn },
  title: '匹配器参考',
  description: '匹配器的每一个条件：检查什么、可以取什么值、能说明多少。',
  lead: '匹配器就是崩溃特征 frontmatter 中的 `match`。它询问从日志中读出的崩溃：类型、函数、调用栈、机器。下面列出每个条件的含义，内容来自构建本站的代码。',
  guide: '如何编写崩溃特征，逐步说明',
  contents: { shape: '匹配器', clauses: '条件', composites: '组合' },
  shape: {
    heading: '匹配器',
    lead: '三个问题，各有一组条件。一个条件是只有一个键的映射，键就是条件的名字。',
    example: [
      'match:',
      '  required:',
      '    - kind: [kernel-bug, invalid-opcode]',
      '    - function: ida_simple_remove',
      '  supporting:',
      '    - frames: [__mem_cgroup_free, free_work]',
      '  excluding:',
      '    - module: vendor_cgroup',
      '      because: The module frees the id a second time, which is its own bug.',
    ].join('\n'),
    supportingNote: '不成立也不减分。',
    excludingNote: '一旦成立，本特征就只算“接近”，并显示理由。请写上同事会提出的异议。',
  },
  clauses: {
    heading: '条件',
    lead: '所有条件都针对一份报告。最能区分崩溃的排在前面；`line` 是最后的手段。',
    value: '取值',
    oneOf: '其中之一',
    allOf: (count) => `全部 ${String(count)} 个名字`,
    optional: '可省略',
    example: '例',
    inWords: '意为',
    most: '最多说明',
    bits: (bits) => `${String(bits)} 比特：每 ${String(Math.round(2 ** bits * 10) / 10)} 个崩溃中有一个如此`,
    ask: '如何判定',
  },
  composites: {
    heading: '条件的组合',
    lead: '凡可写条件之处，也可写以下组合，层数不限。',
    weights: {
      all: '权重为其中各条件之和。',
      any: '权重为成立者中最大的一个。',
      not: '没有权重，也不指出任何行：缺少某物说明不了多少。',
    },
  },
  sections: [
    {
      id: 'names',
      heading: '名字与通配符',
      text: [
        '名字是去掉编译器后缀的内核符号：写 `nf_queue`，不写 `nf_queue.isra.0`。其中 `*` 代表任意字符，也可以一个都没有：`bpf_prog_*`。没有别的通配符；两个名字就写成列表。',
        '条件后面的列表表示“其中之一”。只有 `taint` 表示“全部”，因为机器可以同时有多个污染标志，模块的 `flags` 也是如此；`frames` 则表示按此顺序全部出现，其中嵌套的列表仍表示“其中之一”。',
      ],
    },
    {
      id: 'texts',
      heading: '文本与正则表达式',
      text: [
        '文本按原样在行内任意位置查找，区分大小写，至少三个字符。',
        '正则表达式写作 `{ pattern: ... }`，用单引号括起。使用 JavaScript 语法，不带标志。命名分组 `(?<device>\\w{1,32})` 会随证据一起显示。',
        '每个表达式都必须含有一段至少三个字符、凡匹配处必然出现的文本，且不在 `[...]` 或可省略的部分中。没有这段文本的行以查找的速度略过，因此特征的数量几乎不影响速度。',
        '每个表达式都必须被证明耗时与行长成正比。`npm run check` 负责证明，证明不了的一律拒绝。请给重复加上界限，用 `{1,64}` 代替 `+` 和 `*`，少嵌套可省略的部分。',
      ],
    },
    {
      id: 'weights',
      heading: '权重',
      text: [
        '一个条件能说明多少，取决于它有多罕见，以比特计：每一比特把剩下的崩溃减半。权重在构建时由全部特征的样本统计得出，不需要谁来猜。至少按 {crashes} 个崩溃计算，缺少的视为毫无共同之处。',
        '有些条件无论样本怎样，能说明的都有限：同一类型下有成千上万个无人采样的崩溃；说明机器的条件并不说明崩溃。上面各条件标明了自己的上限。',
      ],
    },
    {
      id: 'bands',
      heading: '等级',
      text: [
        '`confirmed`（确认）：必要条件全部成立，没有任何排除，且成立的条件中至少有一个（必要或辅助）权重不低于 {discriminating} 比特。它把这个崩溃与六个里的五个区分开。',
        '`consistent`（相符）：必要条件全部成立，也没有排除，但别的崩溃同样会如此。',
        '`possible`（接近）：有一个必要条件不成立，或有一个排除条件成立。它显示在匹配之下，并说明哪里不符、日志里实际是什么、补充什么数据可以判定；每份报告最多三个，且至少要有一个 {discriminating} 比特的必要条件成立。',
        '有多个匹配时，更可靠的等级在前，其次是更应先看的报告，再次是权重更大的匹配。',
      ],
    },
    {
      id: 'versions',
      heading: '版本',
      text: [
        '某个内核是否有这个缺陷，不是条件，而是与匹配并列的结论，来自 frontmatter 的 `introducedIn`、`fixedIn` 和 `notAffected`：各自写明版本流（`rhel-7`、`ubuntu-5.4`、`kernel.org`），前两者还写明打包者所用的版本号。`notAffected` 中的版本流从未有过这个缺陷。',
        '版本按打包者的规则比较，且只在同一版本流内比较：RHEL 7 的修复说明不了 Ubuntu。同一版本流内，RHEL 7.6 与 7.7 的更新分开对待，kernel.org 的各稳定系列也是如此。',
        '条件 `release` 另有用途：某个版本起样子不同的崩溃，或只有某家内核才会出现的崩溃。',
      ],
    },
  ],
};
