import { makeSignature, Refused } from './author/new.ts';
import { root } from './knowledge/bases.ts';

try {
  const today = new Date().toISOString().slice(0, 10);
  for (const sentence of await makeSignature(root, process.argv.slice(2), today)) console.log(sentence);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
