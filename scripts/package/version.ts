import { type KnowledgeVersion } from '../../src/matcher/schema/bundle.ts';

/** What a package is of. */
export interface Contents {
  /** Of the project. */
  version: string;
  /** In seconds. */
  date: number;
  /** `hash` is the state that every result of the site names. */
  knowledge: KnowledgeVersion;
  /** Pages of the site. */
  pages: number;
}

/** The file VERSION: what a package is, and which knowledge base it holds, a line each. */
export function versionFile({ version, date, knowledge, pages }: Contents): string {
  const lines = {
    version,
    date: new Date(date * 1000).toISOString(),
    'knowledge base': knowledge.hash,
    signatures: knowledge.signatures,
    'newest signature': knowledge.newest,
    pages,
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${String(value)}\n`)
    .join('');
}
