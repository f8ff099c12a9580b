import { type AnalyserMessages } from '../../i18n/analyser.en.ts';

/** A round number of seconds in the units that it is a round number of; in seconds, as a log tells it, where it is none. */
export function formatClock({ timeline }: AnalyserMessages, seconds: number, digits: number): string {
  const units = timeline.units.map(({ size, text }, index) => {
    const above = timeline.units[index - 1]?.size ?? Infinity;
    return { value: Math.floor((seconds % above) / size), text };
  });
  const own = units.filter(({ value }) => value > 0);
  if (digits > 0 || own.length > 2 || own.length === 0) return timeline.clock(seconds, digits);
  return own.map(({ value, text }) => text(value)).join(' ');
}

/** Seconds since boot in the two largest units that say something. */
export function formatUptime({ facts }: AnalyserMessages, uptime: number): string {
  const seconds = Math.floor(uptime);
  if (seconds < 60) return facts.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return facts.minutes(minutes, seconds % 60);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return facts.hours(hours, minutes % 60);
  return facts.days(Math.floor(hours / 24), hours % 24);
}
