import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { type Served } from '../../../scripts/server/serve.ts';
import { subPath } from './site.ts';

/** A port that was free a moment ago: these servers cannot be told to take any, and say which. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (connected: boolean) => (): void => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', end(true)).once('error', end(false));
  });
}

interface Command {
  program: string;
  args: string[];
  port: number;
  /** Of this server alone; removed with it. */
  folder: string;
}

/** Starts a server in the foreground, waits until it takes connections, and ends it with its folder. */
export async function startServer({ program, args, port, folder }: Command): Promise<Served> {
  // What a server keeps for its user goes into the folder as well.
  const environment = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(server, 'exit');
  while (!(await answers(port))) {
    if (server.exitCode !== null) {
      rmSync(folder, { recursive: true });
      throw new Error(`${program} did not start: ${said}`);
    }
    await setTimeout(50);
  }
  return {
    url: `http://127.0.0.1:${String(port)}${subPath}`,
    close: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
