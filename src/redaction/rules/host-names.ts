import { type Rule } from '../rule.ts';

/** Names that many machines have, or none: they tell of nobody. */
const unspecific =
  /^(?:localhost\d?|localdomain|none|unknown|kernel|linux|debian|ubuntu|fedora|centos|rocky|alma|archlinux|archiso|buildroot|openwrt|raspberrypi|livecd|dracut|initramfs|target|host|test)$/i;

/** `kern.info`, in the place where others print the host. */
const facility = /^(?:kern|user|daemon|auth|authpriv|syslog|cron|local\d)\.[a-z]+$/;

const host = String.raw`(?<secret>[A-Za-z0-9][\w.-]{0,252})`;

/** Behind the host stands who wrote the line, or the stamp of a message of the kernel. */
const writer = String.raw`(?= (?:[a-z]+\d?\.[a-z]+ )?(?:[\w./@-]{1,64}(?:\[\d{1,10}\])?:|\[ *\d{1,10}\.\d{6}\]))`;

const clock = String.raw`\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;

/** The name without its domain. */
export const shortName = (name: string): string => name.replace(/\..*$/s, '').toLowerCase();

/**
 * The name of the machine, by what stands around it:
 *
 *     Feb  4 06:51:39 host01 kernel: [  725.795102] text               syslog, journalctl
 *     2026-02-04T06:51:39.123456+01:00 host01 kernel: text             syslog with ISO time
 *     1770184299.123456 host01 kernel: text                            journalctl -o short-unix
 *     [  725.795102] host01 kernel: text                               journalctl -o short-monotonic
 *     <4>1 2026-02-04T06:51:39Z host01 kernel - - - text               RFC 5424
 *         NODENAME: host01                                             crash(8)
 *     systemd[1]: Hostname set to <host01>.
 *     Linux host01 5.4.0-122-generic #138-Ubuntu SMP                   uname -a
 *     host01 login:                                                    getty
 *     [root@host01 ~]#                                                 a shell
 *     nfs: server host01 not responding, still trying
 */
export const hostNames: Rule = {
  kind: 'host',
  isName: true,
  patterns: [
    new RegExp(String.raw`\b[A-Z][a-z]{2} +\d{1,2} ${clock} ${host}${writer}`, 'dg'),
    new RegExp(String.raw`\d{4}-\d{2}-\d{2}[T ]${clock}(?:Z|[+-]\d{2}:?\d{2}| [A-Z]{3,5})? ${host}${writer}`, 'dg'),
    new RegExp(String.raw`(?<![\d.])\d{10}\.\d{6} ${host}${writer}`, 'dg'),
    new RegExp(String.raw`\[ *\d{1,10}\.\d{6}\] ${host}(?= (?:kernel|systemd\[1\]): )`, 'dg'),
    new RegExp(String.raw`<\d{1,3}>1 \S{10,40} ${host} `, 'dg'),
    new RegExp(String.raw`\bNODENAME: ${host}`, 'dg'),
    new RegExp(String.raw`\b[Hh]ostname (?:set )?to <${host}>`, 'dg'),
    new RegExp(String.raw`\b_?(?:hostname|HOSTNAME)(?:"\s{0,2})?[=:] ?"?${host}`, 'dg'),
    new RegExp(String.raw`\bLinux ${host} \d{1,3}\.\d{1,3}\S* #\d`, 'dg'),
    new RegExp(String.raw`^${host} login: `, 'dg'),
    new RegExp(String.raw`^\[?[a-z_][\w.-]{0,31}@${host}(?=[: ][^\]#$]{0,120}[\]#$])`, 'dg'),
    new RegExp(String.raw`\b[Ss]erver ${host} (?=not responding|OK\b|has not responded|is not responding)`, 'dg'),
    new RegExp(String.raw`(?<![\w\\])\\\\${host}(?=\\)`, 'dg'),
    new RegExp(String.raw`\bip=[\d.]{0,15}:[\d.]{0,15}:[\d.]{0,15}:[\d.]{0,15}:${host}:`, 'dg'),
  ],
  accepts: (name) => !unspecific.test(shortName(name)) && !facility.test(name) && !/^[\d.]+$/.test(name),
  canonical: shortName,
};
