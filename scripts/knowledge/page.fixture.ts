import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The frontmatter of a page that is right, which each test spoils in one place. */
export const validPage = `title: A crash that stands in a test
summary: The kernel stumbles over a test and nowhere else.
doNow:
  - text: Update the kernel.
    command: dnf update kernel
kind: null-dereference
component: net/netfilter
cause: kernel-bug
severity: fatal
distributions: [rhel]
added: 2026-01-31
match:
  required:
    - kind: [null-dereference, page-fault]
    - frames: [nf_queue, nf_hook_slow]
    - not: { any: [{ address: user }, { address: '0x10' }] }
  supporting:
    - message: { pattern: 'NULL pointer' }
fixedIn:
  - stream: rhel-7
    version: 3.10.0-204.el7
    certainty: proven
    reference: fix
references:
  - id: fix
    type: commit
    title: The fix
    url: https://example.com/fix
samples:
  - file: as-printed.log
    form: as-printed
`;

/** What the kernel of that page printed. */
export const validSample = 'BUG: unable to handle kernel NULL pointer dereference at (null)\n';

/** A knowledge base in a temporary folder. */
export class KnowledgeFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'oopsdex-'));

  write(file: string, text: string): void {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  /** A page with its sample. */
  writeSignature(frontmatter = validPage, id = 'one-crash'): void {
    this.write(`signatures/${id}/index.mdx`, `---\n${frontmatter.trimEnd()}\n---\nWhat happens.\n`);
    this.write(`signatures/${id}/samples/as-printed.log`, validSample);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
