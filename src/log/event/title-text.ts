import { remembered } from '../../kernel/remembered.ts';

/** A longer text tells no more apart. */
const longest = 120;

/** What differs from one machine or run to the next, and what stands for it. The first that fit are replaced first. */
const varying: [RegExp, string][] = [
  // bpf_prog_6deef7357e7b4530_trace: the tag of a program of BPF
  [/\b(bpf_prog_)[0-9a-f]{16}/g, '$1ADDR'],
  // foo+0x14/0x20
  [/\b([A-Za-z_][\w.]*)\+0x[0-9a-f]+(?:\/0x[0-9a-f]+)?/g, '$1'],
  // ffff8801daf06c10, 0x1234567
  [/(^|[^A-Za-z0-9_])(?:0x)?[0-9a-f]{6,}\b/g, '$1ADDR'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, 'IP'],
  // mm/slub.c:305
  [/(\.[a-z]+)(?::\d+)+/g, '$1:LINE'],
  [/CPU#\d+/g, 'CPU'],
  [/(^|\W)\d+(?=\W|$)/g, '$1NUM'],
];

/** A message's text as part of a title: what two machines would print differently is taken out. */
export const titleText = remembered((text) =>
  varying
    .reduce((changed, [pattern, word]) => changed.replace(pattern, word), text.slice(0, longest * 2))
    .slice(0, longest),
);
