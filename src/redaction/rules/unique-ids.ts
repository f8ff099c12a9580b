import { type Rule } from '../rule.ts';

const hex = '[0-9A-Fa-f]';

/** Before it stands what tells that all machines have the same one: a type of firmware's records, the build of a program. */
const commonBefore = /(?:section[ _]type[^,]{0,24}|build[ -]?id|\bguid|vendor|notify_type|partition type)[\s:=,"{(]*$/i;

const nothing = /^[0-]+$|^[fF-]+$/;

/**
 * What one disk, partition, container or machine has and no other, and tells nothing of a crash:
 *
 *     EXT4-fs (dm-0): mounted filesystem 3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60 r/w
 *     Command line: root=UUID=3c1f2a4e-6f1b-4d7e-9a51-0b7c3d2e1f60 resume=PARTUUID=1a2b3c4d-02
 *     sd 0:0:0:0: [sda] naa.5000c500a1b2c3d4
 *     mpt2sas_cm0: sas_addr(0x5000c500a1b2c3d4)
 *     qla2xxx: port 10:00:00:90:fa:12:34:56
 *     oom-kill:...,task_memcg=/docker/8d3f...64 digits
 */
export const uniqueIds: Rule = {
  kind: 'id',
  patterns: [
    new RegExp(String.raw`(?<![\w-])(?<secret>${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12})(?![\w-])`, 'dg'),
    // In a path of cgroups dashes are underscores, and `pod` stands before it.
    new RegExp(String.raw`\bpod(?<secret>${hex}{8}([-_])${hex}{4}\2${hex}{4}\2${hex}{4}\2${hex}{12})(?![\w-])`, 'dg'),
    new RegExp(String.raw`\b(?:PART)?UUID[=:] ?"?(?<secret>[0-9A-Za-z][0-9A-Za-z-]{3,63})`, 'dg'),
    // LVM
    /(?<![\w-])(?<secret>[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{4}){5}-[A-Za-z0-9]{6})(?![\w-])/dg,
    new RegExp(
      String.raw`\b(?:docker|kubepods|libpod|crio|cri-containerd|lxc)[^\s,]{0,200}[/:-](?<secret>${hex}{64})`,
      'dg',
    ),
    new RegExp(String.raw`\b_?(?:machine|boot|MACHINE|BOOT)[-_ ](?:id|ID)"?(?:=|: ?)"?(?<secret>${hex}{32})`, 'dg'),
    // World-wide names
    new RegExp(String.raw`(?<![\w:.-])(?<secret>${hex}{2}(?::${hex}{2}){7})(?![\w-]|[:.]\w)`, 'dg'),
    new RegExp(String.raw`\b(?<secret>(?:naa|eui|wwn|t10)[.-](?:0x)?${hex}{16,32})(?!\w)`, 'dg'),
    new RegExp(
      String.raw`\b(?:sas[_ ]?addr(?:ess)?|wwid|wwnn|wwpn|wwn|node_name|port_name)(?: is)?[\s:=(]{1,3}(?<secret>(?:0x)?${hex}{16,32})(?!\w)`,
      'dgi',
    ),
    /\b(?<secret>(?:iqn|nqn)\.\d{4}-\d{2}\.[\w.-]{1,128}(?::[\w.:-]{1,128})?)/dg,
  ],
  accepts: (id, before) => !nothing.test(id) && !commonBefore.test(before.slice(-48)),
  canonical: (id) => id.toLowerCase().replaceAll('_', '-'),
};
