/** SUSE's service packs, by the kernels that they ship. */
interface ServicePack {
  /** Matches the release without its flavour, from its beginning. */
  kernels: RegExp;
  /** As streams name it: product and service pack. */
  pack: string;
}

/**
 * From SLES 15 SP3 on the number behind the hyphen says it; before, each service pack has numbers of its own, which one does not come by
 * from another. Sources: the versions of first shipment in SUSE's supportutils (`SLE12SP4 = '4.12.14-94.41'`), and the updates that the
 * compatibility header of Intel's Ethernet drivers lists for each (`SLES12 SP4 GM is 4.12.14-94.41 and update kernel is 4.12.14-95.x`).
 */
const packs: ServicePack[] = [
  { kernels: /^2\.6\.16\.21-/, pack: '10.0' },
  { kernels: /^2\.6\.16\.(?:46|5\d)-/, pack: '10.1' },
  { kernels: /^2\.6\.16\.60-0\.(?:2[1-9]|3\d|4\d)/, pack: '10.2' },
  { kernels: /^2\.6\.16\.60-0\.(?:5[4-9]|6\d|7\d)/, pack: '10.3' },
  { kernels: /^2\.6\.16\.60-0\.(?:8[5-9]|9\d|1\d\d)/, pack: '10.4' },
  { kernels: /^2\.6\.27\.\d+-/, pack: '11.0' },
  { kernels: /^2\.6\.32\.\d+-0\./, pack: '11.1' },
  { kernels: /^3\.0\.(?:1[3-9]|[2-6]\d)-0\./, pack: '11.2' },
  { kernels: /^3\.0\.101-0\.[5-7](?:\.|$)/, pack: '11.2' },
  { kernels: /^3\.0\.(?:76|82)-0\.|^3\.0\.101-0\.(?:[89]|[1-5]\d)(?:\.|$)/, pack: '11.3' },
  { kernels: /^3\.0\.101-(?:0\.)?(?:6[3-9]|[7-9]\d|1\d\d)/, pack: '11.4' },
  { kernels: /^3\.12\.49-11(?:\.|$)|^3\.12\.\d+-60\./, pack: '12.1' },
  { kernels: /^3\.12\.\d+-(?:4|[3-5]\d)(?:\.|$)/, pack: '12.0' },
  { kernels: /^4\.4\.(?:21|38|49|59)-|^4\.4\.\d+-92\./, pack: '12.2' },
  { kernels: /^4\.4\.(?:73|82|92|103)-[56](?:\.|$)|^4\.4\.\d+-94\./, pack: '12.3' },
  { kernels: /^4\.12\.14-(?:94|95)\./, pack: '12.4' },
  { kernels: /^4\.12\.14-(?:120|122)(?:\.|$)/, pack: '12.5' },
  { kernels: /^4\.12\.14-(?:23|25|136|150)(?:\.|$)/, pack: '15.0' },
  { kernels: /^4\.12\.14-(?:195|197)(?:\.|$)/, pack: '15.1' },
  { kernels: /^5\.3\.18-(?:22|24)(?:\.|$)/, pack: '15.2' },
  { kernels: /^5\.3\.18-(?:57|59)(?:\.|$)/, pack: '15.3' },
];

/** Microsoft's table for Azure Site Recovery lists them by service pack: `4.12.14-6.15-azure` is SLES 12 SP4, `4.12.14-16.85-azure` is SP5. */
const azurePacks: ServicePack[] = [
  { kernels: /^4\.4\.\d+-4\./, pack: '12.3' },
  { kernels: /^4\.12\.14-6\./, pack: '12.4' },
  { kernels: /^4\.12\.14-16\./, pack: '12.5' },
  { kernels: /^4\.12\.14-5\./, pack: '15.0' },
  { kernels: /^4\.12\.14-8\./, pack: '15.1' },
  { kernels: /^5\.3\.18-1[68](?:\.|$)/, pack: '15.2' },
  { kernels: /^5\.3\.18-3[68](?:\.|$)/, pack: '15.3' },
];

/** The real-time kernels, by the packages of SUSE's advisories: `4.12.14-10.46` of SLES 12 SP5, `5.3.18-8.10` of 15 SP3. */
const rtPacks: ServicePack[] = [
  { kernels: /^4\.12\.14-10\./, pack: '12.5' },
  { kernels: /^4\.12\.14-14(?:\.|$)/, pack: '15.1' },
  { kernels: /^5\.3\.18-8(?:\.|$)/, pack: '15.3' },
  { kernels: /^5\.3\.18-\d\d$/, pack: '15.2' },
];

const packsOfFlavour: Record<string, ServicePack[]> = { azure: azurePacks, rt: rtPacks };

/**
 * `12.4` for `4.12.14-95.6`; null for a kernel that no service pack ships: openSUSE has the same flavours.
 * `150400` is 15.4, and so is a later update for long-term support of an old one, `4.12.14-150100.197.111`; `160000` is 16.0.
 */
export function servicePackOf(version: string, flavour: string): string | null {
  const numbered = /-(1[56])0([0-9])00(?:\.|$)/.exec(version);
  if (numbered !== null) return `${numbered[1] ?? ''}.${numbered[2] ?? ''}`;
  const known = packsOfFlavour[flavour] ?? packs;
  return known.find(({ kernels }) => kernels.test(version))?.pack ?? null;
}
