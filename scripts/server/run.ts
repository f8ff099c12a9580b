import { parseServerOptions } from './options.ts';
import { explainListenError } from './ports.ts';
import { serve, type Served } from './serve.ts';
import { type ServerOptions } from './options.ts';

/** The options of this command line; null, with one sentence on standard error, where they do not fit. */
export function readServerOptions(): ServerOptions | null {
  try {
    return parseServerOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Serves a folder until the process ends; null, with one sentence on standard error, where the port cannot be had. */
export async function runServer(directory: string, options: ServerOptions): Promise<Served | null> {
  try {
    return await serve({ directory, ...options });
  } catch (error) {
    const sentence = explainListenError(error, options.port);
    if (sentence === null) throw error;
    console.error(sentence);
    return null;
  }
}
