import { type Detector } from './detector.ts';

/** What tells more stands at most four lines below: `mce: [Hardware Error]: PROCESSOR ...`, `pcieport ...: [ 0] RxErr`. */
const shared = { kind: 'hardware-error', role: 'report', blame: 'none', reach: 6 } as const;

/**
 * Errors that the hardware, its firmware or a driver reports, and the machine goes on. The title names the reporter: one fault has many
 * lines, and a log many faults.
 */
export const hardwareErrors: Detector[] = [
  {
    // {1}[Hardware Error]: Hardware error from APEI Generic Hardware Error Source: 1       drivers/acpi/apei/ghes.c, 2.6.37 on
    ...shared,
    triggers: ['[Hardware Error]: Hardware error from'],
    pattern: /\[Hardware Error\]: Hardware error from/,
    title: 'hardware error reported by firmware',
  },
  {
    // BERT: Error records from previous boot:                                             drivers/acpi/apei/bert.c, 4.3 on
    ...shared,
    triggers: ['BERT: Error records'],
    pattern: /^BERT: Error records from previous boot:/,
    title: 'hardware error reported by firmware',
  },
  {
    // arch/x86/kernel/cpu/mce, drivers/edac/mce_amd.c; what no exception was raised for, `Exception` is read in machine-check.ts:
    //     mce: [Hardware Error]: Machine check events logged
    //     MCE: The hardware reports a non fatal, correctable incident occurred on CPU 0.             to 2.6.31
    //     mce: [Hardware Error]: CPU 3: Machine Check: 0 Bank 7: 8c00004000010090
    //     [Hardware Error]: Corrected error, no action required.
    //     [Hardware Error]: CPU:2 (17:31:0) MC17_STATUS[Over|CE|MiscV|AddrV|-|-|SyndV|CECC|-|-|-]: 0xdc2040000000011b
    ...shared,
    triggers: ['achine check events logged', '[Hardware Error]: ', 'MCE: The hardware reports'],
    pattern:
      /^(?:mce: )?(?:\[Hardware Error\]: )?Machine check events logged|^MCE: The hardware reports a non fatal|\[Hardware Error\]: (?:CPU \d+: Machine Check: |(?:Corrected|Deferred|Uncorrected)[\w ,-]* error|System Fatal error|CPU:\d+ \([0-9a-f:]+\) MC\d+_STATUS|MC\d+ Error)/,
    title: 'machine check event',
  },
  {
    // CPU3: Core temperature above threshold, cpu clock throttled (total events = 1)      arch/x86/kernel/cpu/mce/therm_throt.c
    ...shared,
    reach: 0,
    triggers: ['temperature above threshold'],
    pattern: /^(?:mce: )?CPU\d+: (?:(?:Core|Package) )?[tT]emperature above threshold/,
    title: 'processor over temperature',
  },
  {
    // drivers/edac/edac_mc.c, edac_device.c, edac_pci.c and their drivers:
    //     EDAC MC0: 1 CE memory read error on CPU_SrcID#0_Ha#0_Chan#1_DIMM#0 (channel:1 slot:0 page:0x12 ...)       3.6 on
    //     EDAC MC0: CE page 0x12345, offset 0x0, grain 8, syndrome 0x1234, row 1, channel 0, label "DIMM_A1": amd64_edac
    //     EDAC MC0: UE row 0, channel-a= 0 channel-b= 1 labels "-": (Branch=0 DRAM-Bank=1)
    //     EDAC DEVICE0: UE: l3cache instance: cpu0 block: 0 count: 1 'error'
    //     EDAC sbridge MC0: HANDLING MCE MEMORY ERROR
    //     EDAC i5000 MC0: FATAL ERRORS Found!!! 1st FATAL Err Reg= 0x4
    //     EDAC PCI: Uncorrectable parity error on 0000:01:00.0
    ...shared,
    triggers: ['EDAC '],
    pattern:
      /^EDAC (?:[\w:-]+ )?(?:MC\d+|DEVICE\d+|PCI\w*): (?:\d+ )?(?:(?:CE|UE)[: ]|HANDLING MCE MEMORY ERROR|(?:NON-)?FATAL ERRORS Found|Uncorrectable|(?:Master Data|Detected) Parity Error|\w+ [Pp]arity [Ee]rror on)/,
    title: 'EDAC: memory error',
  },
  {
    // drivers/pci/pcie/aer.c (aer/aerdrv_errprint.c to 4.18), 2.6.19 on:
    //     pcieport 0000:00:1c.0: AER: Corrected error received: 0000:00:1c.0
    //     pcieport 0000:00:1c.0: AER: Multiple Uncorrected (Fatal) error received: id=00e0
    //     ixgbe 0000:01:00.0: PCIe Bus Error: severity=Uncorrected (Fatal), type=Transaction Layer, (Requester ID)
    //     +------ PCI-Express Device Error ------+                                                                    to 3.5
    ...shared,
    triggers: ['AER: Corr', 'AER: Unc', 'AER: Mult', 'PCIe Bus Error: ', 'PCI-Express Device Error'],
    pattern:
      /AER: (?:Multiple )?(?:Corrected|Uncorrected|Uncorrectable|Correctable)[\w ()-]* error|PCIe Bus Error: severity=|^\+-+ PCI-Express Device Error/,
    title: 'PCIe bus error',
  },
  {
    // ppc64, arch/powerpc/kernel/eeh.c and eeh_driver.c, 2.6.9 to 6.19, with an event's number from 6.16 on:
    //     EEH: Frozen PHB#30-PE#1fa detected
    //     EEH: PHB#5 failure detected, location: N/A
    //     EEH: This PCI device has failed 6 times in the last hour and has been permanently disabled.
    //     EEH: Unable to recover from failure from PHB#5-PE#1.
    ...shared,
    triggers: ['EEH: ', '): Frozen P', '): PHB#', '): This PCI device', '): Unable to recover'],
    pattern:
      /^EEH(?:\(\d+\))?: (?:Frozen (?:PHB|PE)#|PHB#\S+ failure detected|(?:This PCI device|PHB#\S+) has failed \d+ times|Unable to recover from failure|(?:Detected|MMIO) .*(?:error|failure))/,
    title: 'EEH: PCI bus error',
  },
  {
    // ppc64, arch/powerpc/kernel/mce.c; what was not recovered is read in machine-check.ts:
    //     Harmless Machine check interrupt [Recovered]
    //     MCE: CPU8: machine check (Warning) Host SLB Multihit DAR: c00000000ba80280 [Recovered]
    ...shared,
    triggers: ['achine check'],
    pattern: /^(?:\w+ )?Machine check interrupt \[+\w|^MCE: CPU\d+: machine check \(/,
    title: 'machine check event',
  },
  {
    // drivers/iommu/intel/dmar.c and drivers/iommu/amd, 2.6.32 to 6.19:
    //     DMAR: DRHD: handling fault status reg 2
    //     DMAR: [DMA Read NO_PASID] Request device [00:02.0] fault addr 0x12345000 [fault reason 0x06] PTE Read access is not set
    //     DMAR:[DMA Write] Request device [03:00.0] fault addr fff00000
    //     ixgbe 0000:01:00.0: AMD-Vi: Event logged [IO_PAGE_FAULT domain=0x0001 address=0x1234 flags=0x0020]
    //     AMD-Vi: Completion-Wait loop timed out
    ...shared,
    triggers: ['] Request device [', 'AMD-Vi: ', 'DRHD: handling fault'],
    pattern:
      /^(?:DMAR|dmar): DRHD: handling fault status|^(?:DMAR:? ?|dmar: )?\[(?:DMA|INTR-REMAP)[\w ]*\] Request device \[|AMD-Vi: (?:Event logged \[|(?:IOMMU \S+: )?Completion-Wait loop timed out)/,
    title: 'IOMMU fault',
  },
  {
    // drivers/iommu/arm/arm-smmu*, 3.13 on:
    //     arm-smmu-v3 arm-smmu-v3.0.auto: event 0x10 received:
    //     arm-smmu 15000000.iommu: Unhandled context fault: fsr=0x402, iova=0xf0000000, fsynr=0x20001, cbfrsynra=0x860, cb=3
    ...shared,
    triggers: ['arm-smmu'],
    pattern: /^arm-smmu\S* \S+: (?:event 0x[0-9a-f]+ received:|Unhandled context fault: )/,
    title: 'IOMMU fault',
  },
  {
    // Corrupted low memory at ffff880000001000 (1000 phys) = 00ff                         arch/x86/kernel/check.c: the firmware wrote there
    ...shared,
    triggers: ['Corrupted low memory at'],
    pattern: /^Corrupted low memory at /,
    title: 'firmware wrote to memory',
  },
];

/**
 * A page that the hardware gave up; mm/memory-failure.c, 2.6.32 to 6.19:
 *
 *     Memory failure: 0x12345: recovery action for dirty LRU page: Recovered
 *     MCE 0x12345: dirty LRU page recovery: Recovered                                       to 4.12
 *     MCE: Killing qemu-kvm:4711 due to hardware memory corruption fault at 7f1234567000
 */
export const memoryFailure: Detector = {
  kind: 'memory-failure',
  role: 'report',
  triggers: ['Memory failure: 0x', 'recovery: ', 'corrupted page', 'due to hardware memory corruption'],
  pattern: /^(?:Memory failure:|MCE) 0x[0-9a-f]+: |^MCE: Killing .{1,80} due to hardware memory corruption/,
  blame: 'none',
  title: 'memory failure',
};
