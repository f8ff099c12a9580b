import { type DescribedForm } from '../log/containers/name.ts';

/** Wrappings and damages of logs, in Simplified Chinese; programs and vendors keep their own names. */
const forms: Record<DescribedForm, string> = {
  '3270 terminal': '3270 终端',
  'CPU id': 'CPU 编号',
  'Xen console': 'Xen 控制台',
  'build log': '构建日志',
  'caller id': '打印者标识',
  'caller id of a vendor': '厂商的打印者标识',
  'commented out': '注释标记',
  'console with time stamps': '带时间戳的控制台',
  'exported table': '导出的表格',
  flattened: '多条消息挤在一行',
  'hard wraps': '按屏幕宽度折断',
  indented: '整体缩进',
  'line numbers': '行号',
  'log viewer': '日志查看器',
  'logger of a program': '程序的日志前缀',
  'logs of several': '多来源日志',
  'marked as code': '代码标记',
  'netconsole fragments': 'netconsole 分片',
  'netconsole receiver': 'netconsole 接收端',
  'newest first': '最新在前',
  'notices of dropped messages': '消息丢失提示',
  quoted: '引用标记',
  'quoted strings': '引号中的字符串',
  'raw level': '原始日志级别',
  'serial console': '串口控制台',
  spreadsheet: '电子表格',
  'syslog (ISO time)': 'syslog（ISO 时间）',
  'syslog repeats': 'syslog 重复计数',
  'terminal codes': '终端控制码',
  'terminal recording': '终端录制',
  'unknown prefix': '未知前缀',
  'web copy': '网页复制',
  'wrapped at blanks': '在空格处折行',
  'z/VM console': 'z/VM 控制台',
};

const names = new Map<string, string>(Object.entries(forms));

/** The names that an analysis gives, `gzip, syslog, quoted`, in Chinese; the last is `plain` for lines without any prefix. */
export function containersZhCn(list: string): string {
  return list
    .split(', ')
    .map((name) => (name === 'plain' ? '纯文本' : (names.get(name) ?? name)))
    .join('、');
}
