import { type TimelineMessages } from './timeline.en.ts';

const number = new Intl.NumberFormat('zh-CN');

export const timelineZhCn: TimelineMessages = {
  heading: '时间线',
  axis: { time: '按启动后的时间', line: '按行号' },
  lanes: {
    crash: '崩溃',
    stall: '停滞',
    warning: '警告',
    memory: '内存',
    hardware: '硬件',
    storage: '存储',
  },
  boot: '启动',
  boots: (lines) =>
    lines.length === 1
      ? `启动，第 ${number.format(lines[0] ?? 0)} 行`
      : `${number.format(lines.length)} 次启动，从第 ${number.format(lines[0] ?? 0)} 行起`,
  report: (kind, name, time, line) =>
    [
      `${kind}${name === null ? '' : `，位于 ${name}`}`,
      ...(time === null ? [] : [time]),
      `第 ${number.format(line)} 行`,
    ].join('，'),
  several: (lane, count, first, last) =>
    `${lane}：${number.format(count)} 份报告，第 ${number.format(first)} 至 ${number.format(last)} 行。放大以分开显示`,
  clock: (seconds, digits) => `${seconds.toFixed(digits)} 秒`,
  units: [
    { size: 86_400, text: (days) => `${number.format(days)} 天` },
    { size: 3600, text: (hours) => `${String(hours)} 小时` },
    { size: 60, text: (minutes) => `${String(minutes)} 分` },
    { size: 1, text: (seconds) => `${String(seconds)} 秒` },
  ],
  line: (line) => `${number.format(line)} 行`,
  down: '系统宕机',
  zoomIn: '放大',
  zoomOut: '缩小',
  whole: '显示全部',
  help: '方向键在标记之间移动，回车在日志中显示，+ 和 - 缩放，0 显示全部。',
};
