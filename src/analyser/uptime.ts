import { type AnalyserMessages } from '../i18n/analyser.en.ts';

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
