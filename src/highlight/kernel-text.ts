import { type Rule } from './klog.ts';
import { classOfRole, type Role } from './theme.ts';

/** Marks kernel text by rules; gives HTML of the same form as that of other languages. */
export function kernelTextMarker(rules: readonly Rule[]): (text: string) => string {
  const anyOf = new RegExp(rules.map(({ match }) => match).join('|'), 'dg');
  const roles = rules.flatMap((rule) => rule.roles);
  return (text) => {
    const lines = text.split(/\r?\n/).map((line) => `<span class="line">${markedLine(line, anyOf, roles)}</span>`);
    return `<pre class="code-text" tabindex="0"><code>${lines.join('\n')}</code></pre>`;
  };
}

/** One line; `roles` are those of the expression's groups, in their order. */
function markedLine(line: string, anyOf: RegExp, roles: readonly Role[]): string {
  let html = '';
  let at = 0;
  for (const { indices = [] } of line.matchAll(anyOf))
    roles.forEach((role, group) => {
      const place = indices[group + 1];
      if (place === undefined) return;
      const [from, to] = place;
      html += `${escaped(line.slice(at, from))}<span class="${classOfRole(role)}">${escaped(line.slice(from, to))}</span>`;
      at = to;
    });
  return html + escaped(line.slice(at));
}

/** As the highlighter of the other languages does it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}
