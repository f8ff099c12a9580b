import { expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';

/** Whole clean boots, as a server prints them: drivers of errors announce themselves, options hold the words of crashes. No event at all. */

const boots: Record<string, string> = {
  'x86_64, RHEL 9, two sockets': `[    0.000000] Linux version 5.14.0-427.13.1.el9_4.x86_64 (mockbuild@iad1-prod-build001.bld.equ.rockylinux.org) (gcc (GCC) 11.4.1 20231218 (Red Hat 11.4.1-3), GNU ld version 2.35.2-43.el9) #1 SMP PREEMPT_DYNAMIC Wed May 1 19:11:28 UTC 2024
[    0.000000] Command line: BOOT_IMAGE=(hd0,gpt2)/vmlinuz-5.14.0-427.13.1.el9_4.x86_64 root=/dev/mapper/rl-root ro crashkernel=1G-4G:192M,4G-64G:256M,64G-:512M panic=10 oops=panic softlockup_panic=1 hung_task_panic=1 nmi_watchdog=panic,1 mce=2 panic_on_oops=1
[    0.000000] x86/fpu: Supporting XSAVE feature 0x001: 'x87 floating point registers'
[    0.000000] signal: max sigframe size: 3632
[    0.000000] BIOS-provided physical RAM map:
[    0.000000] BIOS-e820: [mem 0x0000000000000000-0x000000000009ffff] usable
[    0.000000] NX (Execute Disable) protection: active
[    0.000000] DMI: HPE ProLiant DL380 Gen10/ProLiant DL380 Gen10, BIOS U30 02/02/2023
[    0.000000] tsc: Detected 2100.000 MHz processor
[    0.010220] ACPI: Early table checksum verification disabled
[    0.010300] ACPI BIOS Warning (bug): Invalid length for FADT/Pm1aControlBlock: 32, using default 16 (20221020/tbfadt-669)
[    0.010310] ACPI: HEST 0x000000007A7F1000 000144 (v01 HPE    Server   00000001 INTL 00000001)
[    0.010311] ACPI: BERT 0x000000007A7F2000 000030 (v01 HPE    Server   00000001 INTL 00000001)
[    0.010312] ACPI: ERST 0x000000007A7F3000 000230 (v01 HPE    Server   00000001 INTL 00000001)
[    0.010313] ACPI: EINJ 0x000000007A7F4000 000150 (v01 HPE    Server   00000001 INTL 00000001)
[    0.010314] ACPI: DMAR 0x000000007A7F5000 000260 (v01 HPE    Server   00000001 HPE  00000001)
[    0.041122] DMAR: Host address width 46
[    0.041123] DMAR: DRHD base: 0x000000d37fc000 flags: 0x0
[    0.041130] DMAR: RMRR base: 0x00000079174000 end: 0x00000079176fff
[    0.041140] DMAR: [Firmware Bug]: RMRR entry for device 02:00.2 is broken - applying workaround
[    0.041200] x2apic: IRQ remapping doesn't support X2APIC mode
[    0.050000] Kernel command line: BOOT_IMAGE=(hd0,gpt2)/vmlinuz-5.14.0-427.13.1.el9_4.x86_64 root=/dev/mapper/rl-root ro panic=10 oops=panic
[    0.060000] Unknown kernel command line parameters "BOOT_IMAGE=(hd0,gpt2)/vmlinuz nmi_watchdog=panic,1", will be passed to user space.
[    0.100000] random: crng init done
[    0.201000] rcu: Hierarchical RCU implementation.
[    0.201001] rcu: 	RCU restricting CPUs from NR_CPUS=8192 to nr_cpu_ids=80.
[    0.201003] rcu: RCU calculated value of scheduler-enlistment delay is 100 jiffies.
[    0.300000] mce: CPU0: Thermal monitoring enabled (TM1)
[    0.300001] mce: [Firmware Bug]: Ignoring request to disable invalid MCA bank 13.
[    0.300010] process: using mwait in idle threads
[    0.300020] Spectre V1 : Mitigation: usercopy/swapgs barriers and __user pointer sanitization
[    0.300021] Spectre V2 : WARNING: Unprivileged eBPF is enabled with eIBRS on, data leaks possible via Spectre v2 BHB attacks!
[    0.300022] MDS: Vulnerable: Clear CPU buffers attempted, no microcode
[    0.300023] TAA: Mitigation: TSX disabled
[    0.300024] MMIO Stale Data: Vulnerable: Clear CPU buffers attempted, no microcode
[    0.300025] GDS: Vulnerable: No microcode
[    0.300030] x86/fpu: x87 FPU will use FXSAVE
[    0.411000] smpboot: CPU0: Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz (family: 0x6, model: 0x55, stepping: 0x7)
[    0.411100] Performance Events: PEBS fmt3+, Skylake events, 32-deep LBR, full-width counters, Intel PMU driver.
[    0.412000] NMI watchdog: Enabled. Permanently consumes one hw-PMU counter.
[    0.412100] rcu: Hierarchical SRCU implementation.
[    0.500000] smp: Bringing up secondary CPUs ...
[    0.700000] smp: Brought up 2 nodes, 80 CPUs
[    0.710000] devtmpfs: initialized
[    0.710010] x86/mm: Memory block size: 2048MB
[    1.000000] ACPI BIOS Error (bug): Could not resolve symbol [\\_SB.PC00.LPC0.H_EC.ECAV], AE_NOT_FOUND (20221020/psargs-330)
[    1.000001] ACPI Error: Aborting method \\_SB.PC00.LPC0._STA due to previous error (AE_NOT_FOUND) (20221020/psparse-529)
[    1.100000] ERST: Error Record Serialization Table (ERST) support is initialized.
[    1.100001] pstore: Using crash dump compression: deflate
[    1.100002] pstore: Registered erst as persistent store backend
[    1.100010] HEST: Table parsing has been initialized.
[    1.100011] GHES: APEI firmware first mode is enabled by APEI bit and WHEA _OSC.
[    1.100020] EDAC MC: Ver: 3.0.0
[    1.100030] pcieport 0000:00:1c.0: AER: enabled with IRQ 25
[    1.100031] pcieport 0000:00:1c.0: DPC: enabled with IRQ 25
[    1.100032] acpi PNP0A08:00: _OSC: platform does not support [AER]
[    1.100033] acpi PNP0A08:00: _OSC: OS now controls [PCIeHotplug SHPCHotplug PME AER PCIeCapability LTR]
[    1.200000] workingset: timestamp_bits=36 max_order=25 bucket_order=0
[    1.300000] Serial: 8250/16550 driver, 4 ports, IRQ sharing enabled
[    1.400000] Non-volatile memory driver v1.3
[    1.500000] hpwdt 0000:01:00.0: HPE Watchdog Timer Driver: NMI decoding initialized
[    1.500001] hpwdt 0000:01:00.0: HPE Watchdog Timer Driver: Version: 2.0.4
[    1.500002] hpwdt 0000:01:00.0: timeout: 30 seconds (nowayout=0)
[    1.500003] hpwdt 0000:01:00.0: pretimeout: on.
[    1.500004] hpwdt 0000:01:00.0: kdumptimeout: -1.
[    1.600000] softdog: initialized. soft_noboot=0 soft_margin=60 sec soft_panic=1 (nowayout=0)
[    1.700000] EDAC MC0: Giving out device to module skx_edac controller Skylake Socket#0 IMC#0: DEV 0000:3a:0a.0 (INTERRUPT)
[    1.700001] EDAC skx MC0: HOST_SYS_ADDR_BASE is 0x0
[    1.800000] nvme nvme0: 80/0/0 default/read/poll queues
[    1.800001] megaraid_sas 0000:18:00.0: firmware crash dump	: yes
[    1.900000] sd 0:2:0:0: [sda] Write Protect is off
[    1.900001] sd 0:2:0:0: [sda] Write cache: disabled, read cache: enabled, doesn't support DPO or FUA
[    2.000000] XFS (dm-0): Mounting V5 Filesystem 3f1d6c8e-0a12-4a5e-9d6b-1f2a3b4c5d6e
[    2.100000] XFS (dm-0): Starting recovery (logdev: internal)
[    2.100001] XFS (dm-0): Ending recovery (logdev: internal)
[    2.200000] systemd[1]: systemd 252-32.el9_4 running in system mode (+PAM +AUDIT +SELINUX)
[    2.200001] systemd[1]: Set hostname to <kernel-panic-lab01>.
[    2.200002] systemd[1]: Starting Crash recovery kernel arming...
[    2.200003] systemd[1]: Listening on Process Core Dump Socket.
[    2.300000] ipmi_si IPI0001:00: IPMI kcs interface initialized
[    2.300001] IPMI Watchdog: driver initialized
[    2.400000] kdump[1811]: Warning: There might not be enough space to save a vmcore.
[    2.400001] kdumpctl[1811]: kdump: kexec: loaded kdump kernel
[    2.400002] kdumpctl[1811]: kdump: Starting kdump: [OK]
[    2.500000] ice 0000:17:00.0: The DDP package was successfully loaded: ICE OS Default Package version 1.3.36.0
[    2.500001] mlx5_core 0000:5e:00.0: Rate limit: 127 rates are supported, range: 0Mbps to 97656Mbps
[    3.000000] audit: type=1130 audit(1718000000.123:77): pid=1 uid=0 auid=4294967295 ses=4294967295 subj=system_u:system_r:init_t:s0 msg='unit=kdump comm="systemd" exe="/usr/lib/systemd/systemd" hostname=? addr=? terminal=? res=success'
`,
  'arm64, openEuler': `[    0.000000] Booting Linux on physical CPU 0x0000080000 [0x481fd010]
[    0.000000] Linux version 5.10.0-136.12.0.86.oe2203sp1.aarch64 (abuild@armbuild02) (gcc_old (GCC) 10.3.1, GNU ld (GNU Binutils) 2.37) #1 SMP Tue Dec 27 09:16:47 CST 2022
[    0.000000] efi: EFI v2.70 by EDK II
[    0.000000] crashkernel reserved: 0x0000202fe0000000 - 0x0000203000000000 (512 MB)
[    0.000000] ACPI: HEST 0x000000002F5E0000 00058C (v01 HISI   HIP08    00000000 HISI 20151124)
[    0.000000] CPU features: detected: GIC system register CPU interface
[    0.000000] CPU features: kernel page table isolation forced ON by KASLR
[    0.000000] Kernel command line: BOOT_IMAGE=/vmlinuz-5.10.0-136.12.0.86.oe2203sp1.aarch64 root=/dev/mapper/openeuler-root ro crashkernel=1024M,high panic=3 nmi_watchdog=1 watchdog_thresh=60 sdei_watchdog=1
[    0.000000] SError interrupts are taken to EL1
[    0.010000] SDEIv1.0 (0x4e410000) detected in firmware.
[    0.020000] NMI watchdog: SDEI Watchdog registered successfully
[    0.100000] smp: Brought up 4 nodes, 96 CPUs
[    0.110000] CPU features: detected: RAS Extension Support
[    0.200000] GHES: APEI firmware first mode is enabled by APEI bit.
[    0.200001] EDAC MC0: Giving out device to module ghes_edac.c controller ghes_edac: DEV ghes (INTERRUPT)
[    0.300000] arm-smmu-v3 arm-smmu-v3.0.auto: option mask 0x0
[    0.300001] arm-smmu-v3 arm-smmu-v3.0.auto: ias 48-bit, oas 48-bit (features 0x00000fef)
[    0.300002] arm-smmu-v3 arm-smmu-v3.0.auto: msi_domain absent - falling back to wired irqs
[    0.400000] kprobes: kprobe jump-optimization is enabled. All kprobes are optimized if possible.
[    0.500000] watchdog: Delayed init of the lockup detector failed: -19
[    0.500001] watchdog: Hard watchdog permanently disabled
[    0.600000] hisi_sas_v3_hw 0000:74:02.0: phyup: phy0 link_rate=11
[    0.700000] hns3 0000:7d:00.0: firmware version: 1.9.37.5
[    0.800000] EXT4-fs (dm-0): mounted filesystem with ordered data mode. Opts: (null)
`,
  'ppc64le, RHEL 8': `[    0.000000] hash-mmu: Page sizes from device-tree:
[    0.000000] radix-mmu: Mapped 0x0000000000000000-0x0000000001200000 with 2.00 MiB pages (exec)
[    0.000000] Linux version 4.18.0-477.10.1.el8_8.ppc64le (mockbuild@ppc-061.build.eng.rdu2.redhat.com) (gcc version 8.5.0 20210514 (Red Hat 8.5.0-18) (GCC)) #1 SMP Wed Apr 5 13:43:54 EDT 2023
[    0.000000] Using pSeries machine description
[    0.000000] printk: bootconsole [udbg0] enabled
[    0.000000] -----------------------------------------------------
[    0.000000] phys_mem_size     = 0x1000000000
[    0.000000] cpu_features      = 0x0001c07b8f5f9187
[    0.000000] firmware_features = 0x00000013455bfc57
[    0.000000] rtas fadump: Registration is not supported
[    0.000000] fadump: Firmware-assisted dump is not enabled
[    0.000000] EEH: pSeries platform initialized
[    0.100000] EEH: No capable adapters found: recovery disabled.
[    0.100010] PCI: Probing PCI hardware done
[    0.200000] mce: Setting up machine check handlers
[    0.200010] watchdog: Soft lockup detector enabled
[    0.300000] rtasd: logging event type codes
[    0.400000] RTAS daemon started
[    0.500000] ibmvscsi 3000006a: SRP_VERSION: 16.a
[    0.600000] pseries_rng: Registering IBM pSeries RNG driver
[    0.700000] audit: initializing netlink subsys (disabled)
`,
  's390x, SLES 15 SP4': `[    0.053551] Linux version 5.14.21-150400.24.81-default (geeko@buildhost) (gcc (SUSE Linux) 7.5.0, GNU ld (GNU Binutils; SUSE Linux Enterprise 15) 2.41) #1 SMP PREEMPT_DYNAMIC Tue Aug 8 14:10:43 UTC 2023 (90a74a8)
[    0.053554] setup: Linux is running natively in 64-bit mode
[    0.053600] setup: Max memory size: 16384MB
[    0.053700] setup: Reserving 196MB of memory at 16188MB for crashkernel (System RAM: 16188MB)
[    0.056400] cpu: 4 configured CPUs, 0 standby CPUs
[    0.063000] Kernel command line: root=/dev/disk/by-path/ccw-0.0.0200-part1 hvc_iucv=8 TERM=dumb security=apparmor mitigations=auto crashkernel=196M panic_on_oops=1
[    0.100000] zpci: PCI is not supported because CPU facilities 69 or 71 are not available
[    0.200000] cio: Channel measurement facility initialized using format extended (mode autodetected)
[    0.300000] dasd-eckd 0.0.0200: A channel path to the device has become operational
[    0.400000] dasd-eckd 0.0.0200: New DASD 3390/0C (CU 3990/01) with 30051 cylinders, 15 heads, 224 sectors
[    0.500000] qeth 0.0.0600: Device is a Virtual NIC QDIO card (level: V721)
[    0.600000] vmur: z/VM virtual unit record device driver loaded.
[    0.700000] mcck: machine check handler registered
`,
};

test.each(Object.entries(boots))('%s', (_name, log) => {
  expect(readLog(log).subjects.map(({ event }) => event.headline ?? event.title)).toEqual([]);
});

test.each(Object.entries(boots))('%s, in the journal', (_name, log) => {
  const journal = log.replace(/^\[ *([\d.]+)\]/gm, 'Jun 10 06:13:20 host01 kernel:');
  expect(readLog(journal).subjects.map(({ event }) => event.headline ?? event.title)).toEqual([]);
});
