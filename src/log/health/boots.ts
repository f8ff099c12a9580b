import { type HealthCheck, noteIf } from './log-facts.ts';

/** A console writes on over many boots. What stands above the first banner is the end of a boot, if a report does. */
export const boots: HealthCheck = ({ banners, read }) => {
  const reports = read.filter(({ session }) => !session);
  const before = reports.some(({ boot }) => boot === 0) ? 1 : 0;
  const count = banners.length + before;
  const first = reports.find(({ event }) => event.severity === 'crash')?.boot;
  const crash = first === undefined ? null : first + before;
  const line = first === undefined || first === 0 ? banners[0] : banners[first - 1];
  return noteIf(count > 1, { code: 'boots', values: { boots: count, crash } }, line);
};
