/** What guides are for, in the order in which a reader with a crash needs them. */
const guideGroups = ['read', 'causes', 'capture', 'site'] as const;

export type GuideGroup = (typeof guideGroups)[number];

/** Where the project's own guides stand, and in which order. */
const places: Record<GuideGroup, string[]> = {
  read: ['oops-x86', 'oops-arm64', 'oops-powerpc', 'oops-s390', 'oops-others', 'crash-session', 'taints', 'glossary'],
  causes: ['lockups', 'oom', 'hardware-errors', 'third-party-modules'],
  capture: ['kdump', 'consoles', 'support-case'],
  site: ['hosting', 'author'],
};

/** Guides in their groups; those that no group names, as a knowledge base of one's own may have, come first. */
export function inGuideGroups<Guide extends { id: string }>(
  guides: Guide[],
): { group: GuideGroup | null; guides: Guide[] }[] {
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  const known = guideGroups.map((group) => ({
    group,
    guides: places[group].flatMap((id) => byId.get(id) ?? []),
  }));
  const placed = new Set(known.flatMap((each) => each.guides));
  const own = { group: null, guides: guides.filter((guide) => !placed.has(guide)) };
  return [own, ...known].filter((each) => each.guides.length > 0);
}
