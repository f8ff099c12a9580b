import { type VNode } from 'preact';
import site from 'virtual:oopsdex/site';

/** Where the team that runs the site gives help; nothing where it names no place. */
export function SupportLink(): VNode | null {
  const { support } = site;
  if (support === null) return null;
  return (
    <p class="support">
      <a href={support.url}>{support.label}</a>
    </p>
  );
}
