/** What stands in front of words that are only mentioned, within their line. */
const before: RegExp[] = [
  // `printk("kernel tried to execute`
  /["'`]$/,
  // a word of a sentence in front of what it speaks of: `triggers a BUG: KASAN: ...`, `This fixes the following splat: WARNING: CPU: 1 ...`
  /[a-z,] $|\b[a-z]+ [a-z]+ [a-z]+: $/i,
  // a table of titles, as syzbot's letters and Bugzilla list them: `<4>  701     Yes   BUG: MAX_LOCKDEP_CHAIN_HLOCKS too low! (7)`
  /\d +(?:Yes|No|NEW|OPEN|CLOSED|ASSIGNED) +$/,
  // an issue of a tracker: `#1234 kernel BUG at mm/slub.c:4000!`
  /^\W*#\d+ $/,
];

/** What stands in lines that only mention words of the kernel. */
const within: RegExp[] = [
  // what printk() puts values in place of; `VFS: Busy inodes after unmount of %s` is what a kernel printed
  /%(?:[-+0#]?\d*(?:ll?|hh?|z)?[duxX]\b|p[A-Za-z]{0,3}\b)/,
  // what a manual or a regular expression has in place of values: `Kernel panic - not syncing: <reason>`, `kernel BUG at .*`
  /<(?:reason|text|message|file|address|addr|function|func|symbol|comm|cpu|pid|n|line)>|\.[*+]|\\[dswS]\b/,
  // a remark in C
  /^\s*(?:\/\*|\/\/|\* )/,
  // the head of a letter, or of a bug
  /^\s*(?:Subject|Title|Summary): /,
  // the fields behind it, of a table or of a database
  /\S\t+\S| \| |,[a-z]+,[a-z]+$/i,
  // the sentence goes on: `kernel BUG at mm/slub.c:4000! on the screen, that is all`
  /(?<!!)! (?:[a-z]+,? ){2}|, (?:if|when|which) /,
];

function matchesAny(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Within a line of a program's source, of a table or of a text the words of the kernel that begin at a place are only mentioned. */
export function isMentioned(text: string, at: number): boolean {
  return (at > 0 && matchesAny(before, text.slice(0, at))) || matchesAny(within, text);
}
