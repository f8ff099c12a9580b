import { enableCompileCache } from 'node:module';

// Node keeps what it compiled in the temporary folder of the system: the next start takes a quarter less time.
// It holds only for modules that are loaded from here on, so that the rest is not imported above.
enableCompileCache();
const { runAnalyse } = await import('./analyse/run.ts');
await runAnalyse();
