import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { classOfStyle } from './theme.ts';

/**
 * The site's policy allows no style attribute, and Shiki writes one on each token: they become classes here.
 * Tokens of plain text lose their element altogether, which halves the size of a highlighted log.
 */
export const styleToClass: ShikiTransformer = {
  name: 'oopsdex:style-to-class',
  line(line) {
    line.children = joinText(line.children.map(withoutStyle));
  },
  pre(pre) {
    delete pre.properties['style'];
    pre.properties['class'] = 'code-text';
  },
};

function withoutStyle(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { style, ...properties } = node.properties;
  const role = typeof style === 'string' ? classOfStyle(style) : null;
  if (role !== null) return { ...node, properties: { ...properties, class: role } };
  return onlyText(node) ?? { ...node, properties };
}

function onlyText(node: Element): ElementContent | null {
  const [child, ...others] = node.children;
  return child?.type === 'text' && others.length === 0 ? child : null;
}

function joinText(nodes: ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}
