import { type NoteId, type SectionId, type StepId } from '../next-steps/step.ts';

const sections: Record<SectionId, string> = {
  symbols: 'Symbols',
  crash: 'In crash(8)',
  machine: 'On the machine',
  prevention: 'Before the next time',
};

/** What is done, and why in one sentence. */
const steps: Record<StepId, { title: string; why: string }> = {
  'release-of-dump': {
    title: 'Find out the release',
    why: 'The log does not name the kernel: the dump does, and so does the machine where it still runs the same one.',
  },
  'enable-repository': {
    title: 'Turn the debug repository on',
    why: 'Debugging symbols lie in a repository of their own, which is off by default.',
  },
  'install-debuginfo': {
    title: 'Install the symbols',
    why: 'crash needs the vmlinux of the kernel that crashed; any machine of the same architecture will do.',
  },
  'files-to-carry': {
    title: 'Without internet: files to carry over',
    why: 'Fetch them on a machine that has a network.',
  },
  'places-of-files': {
    title: 'Where these files are',
    why: 'Folders of the packager; what is old may have moved to an archive.',
  },
  'unpack-vmlinux': {
    title: 'Unpack without installing',
    why: 'Takes the files out into the current folder, without root and without touching the machine.',
  },
  'vmlinux-place': { title: 'Where vmlinux lies afterwards', why: 'This is the first argument of crash.' },
  'own-build': {
    title: 'vmlinux of your own build',
    why: 'This kernel is of nobody’s packages: the symbols are where it was built, as the file vmlinux.',
  },
  'ask-the-packager': {
    title: 'Ask the packager for the symbols',
    why: 'The debug packages of this distribution are not in our table; what is wanted is the vmlinux of this release.',
  },
  'open-dump': { title: 'Open the dump', why: 'The symbols first, the dump second.' },
  overview: {
    title: 'See the whole first',
    why: 'The machine and the panic, the log up to the end, the stack of the task that crashed.',
  },
  'faulting-code': {
    title: 'The instruction that failed',
    why: 'The source line, then all code of the function up to it: which register held the bad value, and where it came from.',
  },
  'caller-code': {
    title: 'The code that led there',
    why: 'The function to blame only called what failed: read what it passed.',
  },
  'stack-words': {
    title: 'Arguments on the stack',
    why: 'The words of each frame, then with the slab cache that each one points into: local variables, saved registers and arguments.',
  },
  pointers: {
    title: 'What the registers point to',
    why: 'These registers hold addresses of the kernel: each is looked up in slab caches, pages and tasks.',
  },
  'structure-member': {
    title: 'The member at this offset',
    why: 'The fault address is small: a pointer was NULL, and this is the offset of the member that was wanted.',
  },
  'fault-address': { title: 'The fault address', why: 'What it belongs to, and whether it is mapped.' },
  'named-addresses': {
    title: 'The objects that the report names',
    why: 'Which cache they are of, whether they are free, and what lies in them: text or pointers tell who wrote there.',
  },
  'slab-cache': {
    title: 'The slab cache of the report',
    why: 'Which slabs it has and how full they are; look at what lies in one of them with rd -S.',
  },
  'module-symbols': {
    title: 'Load the symbols of the modules in the trace',
    why: 'Without them code of a module has neither lines nor types.',
  },
  'foreign-modules': {
    title: 'Modules that taint the kernel',
    why: 'Lists those that are proprietary, out of tree or unsigned, also where the log shows no list.',
  },
  'bpf-programs': {
    title: 'The BPF program',
    why: 'The tag in the name leads to its ID and who loaded it when; its code can be disassembled.',
  },
  'blocked-tasks': {
    title: 'All tasks that wait without end',
    why: 'Find the one that does not wait for another: it holds what all others want.',
  },
  'waiting-task': { title: 'The task of the report', why: 'Where it waits, and for which file.' },
  'all-processors': {
    title: 'What each processor does',
    why: 'Who was reported is often the victim: look for the one that holds the lock, or has interrupts off.',
  },
  'run-queues': {
    title: 'Who waits to run',
    why: 'When each processor last switched tasks, what is queued, and timers that are overdue.',
  },
  workqueues: { title: 'The workers', why: 'What the other workers are busy with, or wait for.' },
  'memory-use': {
    title: 'Where the memory is',
    why: 'Processes, page cache, slab or huge pages: what the sum does not explain was taken by a driver.',
  },
  'big-processes': {
    title: 'The largest processes',
    why: 'One line for each process, with its share of memory.',
  },
  disks: {
    title: 'Requests that are on their way',
    why: 'Requests that do not return tell the disk, or the path to it.',
  },
  'network-devices': { title: 'Network devices', why: 'The device that is still referenced, and its address.' },
  'hardware-messages': {
    title: 'What the hardware said',
    why: 'The bank, the address and the module of memory stand in these lines.',
  },
  'who-asked': {
    title: 'Who asked for it',
    why: 'The parents of the process that wrote to sysrq, and what it had open.',
  },
  'log-before': {
    title: 'The log before the crash',
    why: 'What came before the crash, where the journal is kept, and when the machine went down.',
  },
  'saved-dumps': { title: 'Dumps that are there', why: 'What kdump or the firmware’s store has kept.' },
  'module-origin': {
    title: 'Where the foreign modules come from',
    why: 'Version, author and signer of each: their maker is the first to ask.',
  },
  'module-packages': { title: 'Their packages', why: 'A file that no package owns was put there by hand.' },
  'kernel-package': {
    title: 'Are the kernel’s files whole?',
    why: 'Files that differ from their package can be all of the reason.',
  },
  'hardware-records': {
    title: 'Recorded hardware errors',
    why: 'What the processors and the memory have reported over time.',
  },
  'service-processor': {
    title: 'The service processor’s record',
    why: 'It also knows of errors that stopped the machine before it could write a log.',
  },
  'disk-health': { title: 'The health of the disks', why: 'Pending or reallocated sectors, and errors of the link.' },
  'filesystem-state': { title: 'The state of the filesystem', why: 'Looks for damage and changes nothing.' },
  'memory-now': { title: 'Memory now', why: 'If it grows again from boot on, the curve names who takes it.' },
  'memory-settings': {
    title: 'Settings that decide',
    why: 'Whether the kernel kills a task or panics, and how much it promises.',
  },
  'blocked-now': { title: 'Tasks that wait now', why: 'If they are blocked again, the dump need not be waited for.' },
  'lockup-settings': { title: 'How long the kernel waits', why: 'A report means that this time has passed, no more.' },
  'root-device': {
    title: 'Is the root device there?',
    why: 'From the previous kernel or a rescue system: what root= asks for, what exists, which drivers the initramfs has.',
  },
  'rebuild-initramfs': {
    title: 'Build the initramfs anew',
    why: 'One that is missing or half written is the usual reason after an update.',
  },
  'init-program': { title: 'The init program', why: 'That it is there, and that all its libraries are found.' },
  'sysrq-caller': {
    title: 'Who has it in a script',
    why: 'Crashes on request come from tests, watchdogs and cluster software.',
  },
  hypervisor: {
    title: 'Ask the host',
    why: 'This is a guest: what its hardware reports is the host’s to explain.',
  },
  'kdump-state': {
    title: 'Is kdump ready?',
    why: '1 means that the second kernel is loaded; without memory reserved for it there is no dump.',
  },
  console: {
    title: 'A console that outlives the crash',
    why: 'Options of the kernel’s command line for a serial line, or a module that sends messages to another host.',
  },
  pstore: {
    title: 'The firmware’s store',
    why: 'Keeps the last lines over a reboot, where the firmware has room for them.',
  },
  'stop-at-first': {
    title: 'Take a dump at the first report',
    why: 'Where the machine goes on after such a report, its state is lost: as a panic it leaves a dump.',
  },
  'slab-debugging': {
    title: 'Catch who overwrites',
    why: 'On the kernel’s command line: freed objects are filled and guarded, and each remembers its last owner.',
  },
  'sampled-checks': {
    title: 'Catch it in production',
    why: 'KFENCE watches a few allocations at a time, from 5.12 on where it was built in.',
  },
  'debug-kernel': {
    title: 'A kernel that checks everything',
    why: 'The distribution’s debug kernel, or a build with KASAN, names the access itself instead of its consequence.',
  },
  'watch-memory': { title: 'Watch it grow', why: 'A line each minute tells later what grew, and how fast.' },
};

const notes: Record<NoteId, string> = {
  'exact-release':
    'Exactly this release, to the last digit: with another one crash warns of an inconsistency between vmlinux and dumpfile, or shows wrong lines.',
  'rebuilt-kernel':
    'This kernel was built anew by somebody: the symbols of the distribution do not fit. Ask whoever built it for its own debug packages.',
  'red-hat-or-rebuild':
    'The repository is Red Hat’s. Rebuilds have the same packages in repositories of their own, which debuginfo-install turns on; the command with base-debuginfo is that of CentOS.',
  'rebuild-number':
    'The last number of the package is that of its rebuild, which the release does not show: take the one that the search lists.',
  'suse-both-packages': 'Both packages are needed: the kernel’s own has vmlinux, the other one its symbols.',
  'ubuntu-unsigned': 'The file begins with linux-image-unsigned- where the kernel is signed, else with linux-image-.',
  'kylin-vendor': 'Where the repositories do not hold the package of this release, the vendor’s support has it.',
  'older-builds': 'The archive keeps recent builds; older ones have to be fetched from the packager’s build system.',
  'no-internet': 'Give the machine without internet these files exactly.',
  'vmlinux-elsewhere': 'vmlinux then lies under the current folder, at the path below without its leading slash.',
  'page-of-signature': 'The page of the matching signature has commands of its own under “Confirm with crash(8)”.',
  'no-dump-early':
    'A panic as early as this leaves no dump: kdump’s kernel is loaded by a service, later. A serial console keeps the messages.',
  'no-dump-without-panic':
    'The text shows no panic: there is a dump only if the machine went down afterwards, or was made to.',
  'return-address': 'The offset is where the call returns to: the call is the line above the last one.',
  'third-party-objects': 'A foreign module needs its own .ko with debugging symbols, from its maker.',
  'type-from-source': 'Put the type in the place of <type>: dis -l above names the source line that shows it.',
  'read-only': 'Only reads.',
  'unmounted-only':
    'Only on a filesystem that is not mounted. Without -n these programs change the disk: not before there is a copy.',
  'keep-old-initramfs': 'Overwrites the file: keep a copy of the old one, and do it from a kernel that boots.',
  'not-in-a-guest': 'A virtual machine has nothing to read there: ask on its host.',
  'crashes-at-once':
    'To prove that it works a machine has to be crashed, with echo c > /proc/sysrq-trigger: it goes down at once. Only in a maintenance window.',
  'reboot-needed': 'Takes effect with the next boot.',
  'price-panic': 'Price: what the machine would have survived becomes a reboot.',
  'price-slab-debugging': 'Price: allocations become slower, and all of slab larger.',
  'slub-only': 'Only where the kernel uses SLUB, which shows by the folder /sys/kernel/slab.',
  'price-sampled': 'Price: next to nothing, and it may take many machines and days to hit.',
  'price-debug-kernel': 'Price: a machine that is several times slower. For reproducing, not for production.',
  'price-console': 'Price: a slow serial line slows down a kernel that prints much; netconsole is not encrypted.',
  'price-kdump': 'Price: the memory that is reserved, and the time of the dump before the reboot.',
  'until-reboot': 'Until the next boot; a file in /etc/sysctl.d keeps it.',
};

/** The words of the next steps. A translation is an object of the same type. Commands are never translated. */
export const nextStepsEn = {
  heading: 'Next steps',
  intro: 'Made for this crash, with its own release, symbols and addresses.',
  copyAll: 'Copy all',
  copyAllOf: (section: string): string => `Copy all commands of ${section}`,
  sections,
  steps,
  notes,
};

export type NextStepsMessages = typeof nextStepsEn;
