import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real crash that has a page, and what an engineer reads from it. */
export interface Seed {
  id: string;
  /** As the verdict words it. */
  kind: string;
  /** Null where the report names none. */
  function: string | null;
  /** The machine went on: it is no crash. */
  trouble?: true;
}

export const seeds: Seed[] = [
  { id: 'bpf-jit-invalid-opcode', kind: 'an invalid opcode', function: 'bpf_prog_9500684e63fa4fd7' },
  { id: 'nf-queue-gso-null', kind: 'a NULL pointer dereference', function: 'nf_queue' },
  { id: 'unresolved-rip-out-of-tree-module', kind: 'a NULL pointer dereference', function: null },
  { id: 'kvm-pml-rmap-corruption', kind: 'a kernel BUG', function: 'kvm_zap_rmapp' },
  { id: 'panic-on-oom', kind: 'an out-of-memory panic', function: 'out_of_memory' },
  // The excerpt begins below its headline: only that it is an oops can be told.
  { id: 'tcp-create-openreq-child-null', kind: 'an oops', function: 'tcp_create_openreq_child' },
  { id: 'sysrq-triggered-crash', kind: 'a crash requested through SysRq', function: 'sysrq_handle_crash' },
  { id: 'intel-pstate-divide-error', kind: 'a divide error', function: 'get_target_pstate_use_performance' },
  { id: 'oom-killer-invoked', kind: 'an out-of-memory kill', function: 'out_of_memory', trouble: true },
  { id: 'list-del-corruption-css-release', kind: 'a list corruption', function: 'css_release_work_fn' },
  { id: 'cdev-put-module-use-after-free', kind: 'an oops', function: 'module_put' },
  { id: 'memcg-ida-remove-bug', kind: 'a kernel BUG', function: 'ida_simple_remove' },
  { id: 'blk-mq-rq-timed-out-null', kind: 'a NULL pointer dereference', function: 'blk_mq_rq_timed_out' },
  // strnlen() and kobject_put() only print and drop what cdev_put() was given.
  { id: 'eudp-module-strnlen', kind: 'a page fault', function: 'cdev_put' },
  { id: 'tampercore-filp-close', kind: 'a NULL pointer dereference', function: 'filp_close' },
  { id: 'unable-to-mount-root-fs', kind: 'the root filesystem could not be mounted', function: 'mount_block_root' },
  {
    id: 'virtio-blk-lvm-removed-device',
    kind: 'a NULL pointer dereference',
    function: 'virtio_check_driver_offered_feature',
  },
  { id: 'oom-no-killable-processes', kind: 'an out-of-memory panic', function: 'out_of_memory' },
  // The allocator only notices: the caller destroys a cache that is still in use.
  { id: 'kmem-cgroup-destroy-race', kind: 'a slab corruption', function: 'bioset_free' },
  { id: 'pidns-get-kref-null', kind: 'a NULL pointer dereference', function: 'pidns_get' },
  { id: 'unloaded-module-code-fetch', kind: 'a page fault', function: null },
];

const folder = join(import.meta.dirname, '..', '..', 'signatures');

/** The crash as a person has read it, in its forms; other crashes beside it are named variant-*.log, near-miss-*.log and todo-*.log. */
export function samplesOf(id: string): string[] {
  return readdirSync(join(folder, id, 'samples')).filter(
    (file) => file.endsWith('.log') && !/^(?:near-miss|variant|todo)-/.test(file),
  );
}

/** A seed crash: as the kernel printed it, a message a line, or with the damage of a web copy. */
export function readSample(id: string, file = 'as-printed.log'): string {
  return readFileSync(join(folder, id, 'samples', file), 'utf8');
}

/** Ids of all signatures that there are, seeds or not. */
export function allSignatures(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
