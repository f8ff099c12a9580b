import { say } from '../kernel/told.ts';
import { type FailureTaint, type Loser, type NoteSentences } from '../log/health/note.ts';
import { refusalsZhCn } from './refusals.zh-cn.ts';

const failures: Record<FailureTaint, string> = {
  D: '内核此前已发生 oops（污染标志 D）',
  L: '此前发生过软死锁（污染标志 L）',
  M: '此前发生过机器检查异常（污染标志 M）',
  B: '此前发现过损坏的页（污染标志 B）',
  W: '内核此前发出过警告（污染标志 W）',
};

const losers: Record<Loser, string> = { kernel: '内核', journal: 'systemd 日志', syslog: 'syslog ' };

const mixed = '两个处理器同时打印，各行没有注明属于谁：';

function furtherTimes(times: number): string {
  return times === 1 ? '' : `，其后还有 ${String(times - 1)} 次`;
}

/** What may be wrong with a log, in Simplified Chinese. */
export const notesZhCn: NoteSentences = {
  empty: () => '输入为空。',
  encoding: ({ encoding }) => `文本不是 UTF-8；已按 ${encoding} 读取，ASCII 之外的字符可能有误。`,
  'broken-archive': ({ because }) => `${say(refusalsZhCn, because)}其前的内容已读取。`,
  undecodable: () => '此处有字符丢失：按本日志的编码无法解码。',
  'copy-damage': () => '文本复制自网页或聊天：空格、引号或标记已还原。',
  flattened: ({ lines }) => `多条消息挤在一行（已拆开 ${String(lines)} 行）。`,
  'hard-wraps': ({ messages }) => `消息按屏幕宽度被截断换行（已拼回 ${String(messages)} 条）。`,
  'word-wraps': ({ rows }) => `长消息像邮件那样在空格处折行（已拼回 ${String(rows)} 行）。`,
  'newest-first': () => '最新的消息在最前：日志已按时间顺序倒转后读取。',
  boots: ({ boots, crash }) =>
    `日志包含 ${String(boots)} 次启动${crash === null ? '' : `；第一次崩溃在第 ${String(crash)} 次启动中`}。`,
  crowded: ({ reports }) =>
    `日志包含的报告超过 ${String(reports)} 份：从此处起，与之前内容相同的报告不论属于哪次启动，一律计入之前的那一份。`,
  'no-headline': () => '报告没有首行：其前的若干行缺失。',
  'no-trace': () => '报告不完整：首行之后没有调用栈。',
  'cut-off': () => '报告在调用栈中被截断：内核在其后打印的内容缺失。',
  'told-by-caller': () => '这份报告与上一份同时打印：各行已按调用者标识分开。',
  'told-by-order': () => '另一份报告与它同时打印，各行没有注明属于谁：已按内核的打印顺序分开。',
  'not-told': () => `${mixed}可能属于任一方的行在两份报告中都未计入。`,
  'not-taken-apart': () => `${mixed}这份报告含有双方的行。`,
  'earlier-failure': ({ taint }) => `这不是本次启动中的第一个故障：${failures[taint]}。请往前看，或找更早的日志。`,
  'clock-back': () => '时间戳在此倒退，却没有重新启动：从这里起是另一份日志，或各行次序混乱。',
  'clock-gap': ({ minutes }) => `报告的两行之间相隔 ${String(minutes)} 分钟：它可能由两份报告拼成。`,
  dropped: ({ by, text, times }) => `${losers[by]}在此丢弃了消息：${text}${furtherTimes(times)}。`,
  'records-missing': ({ records, times }) => `按记录编号，此处缺少 ${String(records)} 条记录${furtherTimes(times)}。`,
  'rate-limited': ({ text, times }) => `内核因限速省略了消息：${text}${furtherTimes(times)}。`,
};
