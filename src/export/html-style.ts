/** The sheet of an exported page: the site's colours, and no more than a report needs. */
export const style = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1f25; --soft: #4a545f; --line: #d8dde3; --sunken: #eff1f4; --accent: #0a5fb4; --evidence: #fff2c2; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #171b1f; --ink: #e4e8ec; --soft: #b4bdc6; --line: #2c333a; --sunken: #0b0d10; --accent: #6fb3f2; --evidence: #3b3112; }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1875rem; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .8125rem; }
code { overflow-wrap: anywhere; }
pre { margin: .5rem 0; padding: .75rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--sunken); line-height: 1.5; }
table { border-collapse: collapse; }
th, td { padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 400; white-space: nowrap; }
mark { background: var(--evidence); color: inherit; }
.number { display: inline-block; min-width: 4ch; margin-right: 1.5ch; color: var(--soft); text-align: right; user-select: none; }
@media print { pre { white-space: pre-wrap; overflow-wrap: anywhere; } }
`;
