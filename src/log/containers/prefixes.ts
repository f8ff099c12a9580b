import { blank } from '../text/characters.ts';
import { android } from './android.ts';
import { buildSeconds } from './build-seconds.ts';
import { callerId } from './caller-id.ts';
import { consoleDate, consoleReport, consoleStamp } from './console-stamp.ts';
import { cpuId } from './cpu-id.ts';
import { dmesg } from './dmesg.ts';
import { dmesgClock } from './dmesg-clock.ts';
import { dmesgDecoded } from './dmesg-decoded.ts';
import { dmesgDelta } from './dmesg-delta.ts';
import { dmesgIso } from './dmesg-iso.ts';
import { dmesgRelative } from './dmesg-relative.ts';
import { dmesgSeconds } from './dmesg-seconds.ts';
import { droppedNotice } from './dropped-notice.ts';
import { grep } from './grep.ts';
import { cix, hisilicon } from './hisilicon.ts';
import { instance } from './instance.ts';
import { journalUnix } from './journal-unix.ts';
import { kmsg } from './kmsg.ts';
import { klog } from './klog.ts';
import { lge } from './lge.ts';
import { lineNumber } from './line-number.ts';
import { logcat, logcatBrief } from './logcat.ts';
import { logViewer } from './log-viewer.ts';
import { logger } from './logger.ts';
import { loginPrompt } from './login-prompt.ts';
import { mediatek, mediatekFile, mediatekTask } from './mediatek.ts';
import { type Prefix } from './prefix.ts';
import { codeMark, quote, remark } from './quote.ts';
import { rawLevel } from './raw-level.ts';
import { receiver } from './receiver.ts';
import { repeated } from './repeated.ts';
import { rfc5424 } from './rfc5424.ts';
import { journalMonotonic, syslog, syslogIso, syslogTranslated } from './syslog.ts';
import { vendorCaller } from './vendor-caller.ts';
import { wall } from './wall.ts';
import { zvmConsole } from './zvm-console.ts';

/** Stands for all characters beyond ASCII. */
const beyondAscii = 128;

/** Every prefix that is taken off, the longer before the shorter where both would fit. */
export const prefixes: Prefix[] = [
  kmsg,
  logcat,
  logcatBrief,
  journalUnix,
  logger,
  dmesgIso,
  consoleReport,
  receiver,
  syslog,
  dmesgClock,
  logViewer,
  consoleStamp,
  syslogIso,
  syslogTranslated,
  consoleDate,
  instance,
  buildSeconds,
  quote,
  codeMark,
  remark,
  grep,
  lineNumber,
  zvmConsole,
  wall,
  repeated,
  loginPrompt,
  droppedNotice,
  klog,
  rfc5424,
  journalMonotonic,
  mediatek,
  mediatekFile,
  rawLevel,
  hisilicon,
  dmesg,
  dmesgDelta,
  dmesgSeconds,
  lge,
  dmesgRelative,
  callerId,
  vendorCaller,
  android,
  cix,
  dmesgDecoded,
];

/** What kernels themselves put behind their time stamp; all other prefixes stand in front of it. */
const behindStamp: Prefix[] = [
  mediatek,
  mediatekFile,
  mediatekTask,
  rawLevel,
  callerId,
  vendorCaller,
  android,
  cix,
  cpuId,
];

/** Finds the prefixes that may stand at a place of a text. */
export type PrefixesAt = (text: string, place: number) => readonly Prefix[];

/** Any of them. */
export const prefixesAt: PrefixesAt = finderOf(prefixes);

/** Those that may stand behind the kernel's time stamp. */
export const prefixesBehindStamp: PrefixesAt = finderOf(behindStamp);

/** By the code of the first character. */
function finderOf(some: Prefix[]): PrefixesAt {
  const none: Prefix[] = [];
  const byFirst = Array.from({ length: beyondAscii + 1 }, (_, code) => some.filter((each) => canBegin(each, code)));
  /** Those that may begin with blanks, by the first character behind the blanks. */
  const behindBlanks = byFirst.map((each) => each.filter((prefix) => canBegin(prefix, blank)));
  return (text, place) => {
    const code = text.charCodeAt(place);
    if (code !== blank) return byFirst[Math.min(code, beyondAscii)] ?? none;
    let behind = place + 1;
    while (text.charCodeAt(behind) === blank) behind += 1;
    return behindBlanks[Math.min(text.charCodeAt(behind), beyondAscii)] ?? none;
  };
}

function canBegin({ begins }: Prefix, code: number): boolean {
  return new RegExp(`[${begins}]`).test(String.fromCharCode(code));
}
