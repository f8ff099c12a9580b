import { type Rule } from '../rule.ts';

/** Accounts that systems and services come with: whose they are is no secret. */
const ofTheSystem =
  /^(?:root|bin|daemon|adm|lp|sync|shutdown|halt|mail|operator|games|ftp|nobody|nogroup|sys|man|news|uucp|proxy|backup|list|irc|gnats|messagebus|dbus|polkitd|sshd|rpc\w*|ntp|chrony|postfix|tss|systemd[\w-]*|_apt|gdm|lightdm|sddm|avahi\S*|www-data|apache|nginx|mysql|postgres|oracle|redis|qemu|libvirt\S*|ceph|none|unknown|user|username)$/;

const user = String.raw`(?<secret>[A-Za-z_][\w.-]{0,31}(?<!\.))`;

/**
 * The name of a person's account, by what stands around it:
 *
 *     DUMPFILE: /home/alice/vmcore
 *     sshd[4711]: Accepted publickey for alice from 203.0.113.7 port 50022 ssh2
 *     systemd-logind[801]: New session 12 of user alice.
 *     sudo:    alice : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/dmesg
 *     audit: type=1100 msg=audit(1.2:3): ... acct="alice"
 *     [alice@host01 ~]$                                                a shell
 */
export const userNames: Rule = {
  kind: 'user',
  isName: true,
  patterns: [
    new RegExp(String.raw`/(?:home|Users)/${user}(?![\w.-])`, 'dg'),
    new RegExp(String.raw`\b[A-Za-z]:\\Users\\${user}`, 'dg'),
    new RegExp(String.raw`\bsession (?:opened|closed) for user ${user}`, 'dg'),
    new RegExp(String.raw`\b[Ss]ession \S{1,16} of user ${user}`, 'dg'),
    new RegExp(String.raw`\b(?:Accepted|Failed) [\w/-]{1,32} for (?:invalid user )?${user} from `, 'dg'),
    new RegExp(String.raw`\b[Ii]nvalid user ${user}`, 'dg'),
    new RegExp(String.raw`\b(?:acct|ruser|logname|user|USER|LOGNAME|SUDO_USER|_AUDIT_LOGINNAME)"?[=:]"?${user}`, 'dg'),
    new RegExp(String.raw`\bsudo(?:\[\d{1,10}\])?: {1,16}${user} : `, 'dg'),
    new RegExp(String.raw`\(to [\w.-]{1,32}\) ${user} on `, 'dg'),
    new RegExp(String.raw`^\[?${user}@[\w.-]{1,253}(?=[: ][^\]#$]{0,120}[\]#$])`, 'dg'),
  ],
  accepts: (name) => !ofTheSystem.test(name),
};
