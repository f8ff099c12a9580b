import { type Language } from '../../src/i18n/language-codes.ts';

/** What an engineer types, in which of the two sites, and the pages of which one should come first: where a kind's headline is typed, its page is as right as the one signature of it. */
export interface EngineersQuery {
  query: string;
  language: Language;
  first: string[];
}

const english: [query: string, ...first: string[]][] = [
  // symptoms
  ['server reboots by itself sysrq', 'signatures/sysrq-triggered-crash/'],
  ['out of memory but no process to kill', 'signatures/oom-no-killable-processes/'],
  ['machine hangs nfs not responding', 'signatures/nfs-server-not-answering/'],
  ['boot stops cannot find root device', 'signatures/unable-to-mount-root-fs/'],
  ['vm stuck after migration soft lockup', 'signatures/guest-cpu-not-run-soft-lockup/'],
  ['how to set up kdump', 'guides/kdump/'],
  ['netconsole', 'guides/consoles/'],
  ['what does tainted OE mean', 'guides/taints/'],
  // messages
  ['unregister_netdevice: waiting for lo to become free. Usage count = 1', 'signatures/unregister-netdevice-waiting/'],
  ['panic_on_oom is enabled', 'signatures/panic-on-oom/', 'kinds/oom-panic/'],
  [
    'VFS: Unable to mount root fs on unknown-block(0,0)',
    'signatures/unable-to-mount-root-fs/',
    'kinds/mount-root-failure/',
  ],
  ['stuck for 22s', 'kinds/soft-lockup/'],
  ['Not all CPUs entered broadcast exception handler', 'signatures/mce-broadcast-timeout/'],
  ['blocked for more than 120 seconds', 'kinds/hung-task/'],
  ['detected stalls on CPUs/tasks', 'kinds/rcu-stall/'],
  ['Detected Hardware Unit Hang', 'signatures/e1000e-hardware-unit-hang/'],
  ['EXT4-fs panic forced after error', 'signatures/ext4-panic-on-error/'],
  ['critical medium error', 'signatures/disk-medium-error/', 'kinds/io-error/'],
  ['Objects remaining in kmalloc-256', 'signatures/kmem-cgroup-destroy-race/'],
  ['list_del corruption LIST_POISON2', 'signatures/list-del-corruption-css-release/'],
  // functions, whole and in part
  ['nf_queue', 'signatures/nf-queue-gso-null/'],
  ['css_release_work_fn', 'signatures/list-del-corruption-css-release/'],
  ['kvm_zap_rmap', 'signatures/kvm-pml-rmap-corruption/'],
  ['tcp_shifted_skb', 'signatures/tcp-sack-panic-shifted-skb/'],
  ['__udp_gso_segment', 'signatures/udp-gso-segment-list-null/'],
  // modules, slips
  ['tampercore', 'signatures/tampercore-filp-close/'],
  ['null derefrence', 'kinds/null-dereference/'],
  ['CVE-2019-11477', 'signatures/tcp-sack-panic-shifted-skb/'],
];

const chinese: [query: string, ...first: string[]][] = [
  ['空指针解引用', 'kinds/null-dereference/'],
  ['软死锁', 'kinds/soft-lockup/'],
  ['硬死锁', 'kinds/hard-lockup/'],
  ['任务挂起', 'kinds/hung-task/'],
  ['内存不足 杀进程', 'kinds/oom-kill/'],
  ['没有可杀的进程', 'signatures/oom-no-killable-processes/', 'kinds/oom-panic/'],
  ['链表损坏', 'kinds/list-corruption/'],
  ['机器检查', 'kinds/machine-check/'],
  ['找不到根设备', 'signatures/unable-to-mount-root-fs/'],
  ['配置 kdump', 'guides/kdump/'],
  ['污染标志', 'guides/taints/'],
  ['第三方模块', 'guides/third-party-modules/'],
  ['串口 pstore', 'guides/consoles/'],
  ['虚拟机 软死锁 宿主机没有运行', 'signatures/guest-cpu-not-run-soft-lockup/'],
  ['rootkit 隐藏模块', 'signatures/unresolved-rip-out-of-tree-module/'],
  [
    '内核 BUG skb_segment',
    'signatures/skb-segment-frag-list-mixed-heads/',
    'signatures/skb-segment-udp-fraglist-pull/',
  ],
  ['tcp_create_openreq_child', 'signatures/tcp-create-openreq-child-null/'],
  ['blk_mq_rq_timed_out', 'signatures/blk-mq-rq-timed-out-null/'],
  ['virtio 磁盘 卸下 fdisk', 'signatures/virtio-blk-lvm-removed-device/'],
  ['SYN cookie 崩溃', 'signatures/tcp-create-openreq-child-null/'],
  ['208 天', 'signatures/sched-clock-overflow-208-days/'],
  ['闰秒', 'signatures/leap-second-livelock/'],
  ['RCU 停滞', 'kinds/rcu-stall/'],
  ['crash bt 分析 vmcore', 'guides/crash-session/'],
];

const asked = (language: Language, rows: typeof english): EngineersQuery[] =>
  rows.map(([query, ...first]) => ({ query, language, first }));

/** At least so many of them find their page first. */
export const leastFound = 50;

export const engineersQueries: EngineersQuery[] = [...asked('en', english), ...asked('zh-cn', chinese)];
