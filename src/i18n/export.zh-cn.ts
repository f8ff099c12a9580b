import { type SecretKind } from '../redaction/secret.ts';
import { type ExportMessages } from './export.en.ts';

const number = new Intl.NumberFormat('zh-CN');

const secrets: Record<SecretKind, string> = {
  host: '主机名',
  domain: '域名',
  ip: 'IP 地址',
  mac: '硬件地址（MAC）',
  serial: '序列号',
  id: 'UUID 及其他标识',
  user: '用户名',
  mail: '邮件地址',
  builder: '内核的编译者',
};

export const exportZhCn: ExportMessages = {
  open: '导出',
  heading: '导出这次崩溃',
  close: '关闭',
  format: '格式',
  formats: { markdown: 'Markdown', html: 'HTML 页面', json: 'JSON', link: '链接' },
  holds: {
    markdown: '用于工单或缺陷系统：结论、证据、处理办法、崩溃信息、调用栈和相关日志行。',
    html: '内容相同的单个页面，不需要服务器，不运行任何脚本。',
    json: '与命令行对这次崩溃的输出相同：每个解析出的值及其位置。',
    link: '本页地址，崩溃报告就在 # 之后，不会发送给任何服务器。打开链接的人会看到分析结果。',
  },
  hide: '隐藏',
  hideNote:
    '在所有导出内容中查找能指明机器或人员的信息。内核地址、符号、寄存器和版本号是证据，保留不变。分享之前请通读一遍。',
  secrets,
  secretCount: (values, places) => `${number.format(values)} 个值，${number.format(places)} 处`,
  nothingFound: `没有发现以下内容：${Object.values(secrets).join('、')}。`,
  as: '替换为',
  kept: '显示',
  times: (places) => `${number.format(places)} 处`,
  more: (values) => `另有 ${number.format(values)} 个`,
  preview: '预览',
  copy: '复制',
  download: '下载',
  size: (bytes) => `共 ${bytes}。`,
  linkSize: (characters) => `链接长 ${number.format(characters)} 个字符。`,
  linkTrimmed: '为缩短链接，省去了报告之前的日志行。',
  linkTooLong: (characters, most) =>
    `报告太长，无法放进链接：需要 ${number.format(characters)} 个字符，而许多程序会截断超过 ${number.format(most)} 个字符的链接。请改用 Markdown 或 HTML 导出。`,
  linkUnsupported: '这个浏览器不能压缩文本，无法生成链接。请改用 Markdown 或 HTML 导出。',
  working: '正在准备……',

  known: '已知崩溃',
  evidence: '证据',
  excerpt: '相关日志行',
  lines: (numbers) =>
    `第 ${numbers
      .slice(0, 8)
      .map((line) => number.format(line))
      .join('、')} 行${numbers.length > 8 ? '等' : ''}`,
  file: (name) => `来源：${name}。`,
  hiddenIn: (kinds) => `本文已隐藏：${kinds.map((kind) => secrets[kind]).join('、')}。`,

  link: {
    name: '链接中的崩溃报告',
    note: '这份崩溃报告来自所打开的链接，没有为它加载任何内容。',
    broken: '链接已损坏或被截断，无法从中读出崩溃报告。',
    tooLarge: '链接中的文本超出崩溃报告应有的大小，未予读取。',
  },

  unknown: {
    heading: '知识库中没有',
    key: '不含地址和数字的标题，可用来在这里和别处搜索。',
    copyKey: '复制标题',
    searchFor: (text) => `在条目中搜索 ${text}`,
    write: '为它撰写条目',
    writeNote: '下载待完成的页面（匹配规则由这次崩溃生成）和样本日志，放进下面所示的目录，然后运行 npm run check。',
    page: '页面（index.mdx）',
    sample: '样本日志',
    hidden: '两者中能看出来源的内容均已隐藏。',
  },

  logs: {
    heading: '导出这些日志',
    formats: { csv: 'CSV', json: 'JSON' },
    holds: {
      csv: '表格，可用电子表格打开：每份日志一行，列出崩溃内容及匹配结果。',
      json: '与命令行对每份日志的输出相同，每份一行。',
    },
    failed: '无法再次读取这些日志：文件在选定之后被改动或移走。',
    fileName: 'oopsdex-logs',
  },

  reload: {
    forget: (given) => (given === 1 ? '忘记这份日志' : '忘记这些日志'),
    tooLarge: (kept, given) => {
      if (given === 1) return '这份日志太大，无法保留：重新加载页面后需要再次给出。';
      if (kept === 0) return '这些文件太大，无法保留：重新加载页面后需要再次给出。';
      return `空间只够保留 ${number.format(given)} 个文件中的 ${number.format(kept)} 个：重新加载页面后其余文件需要再次给出。`;
    },
  },
};
