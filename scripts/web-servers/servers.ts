import { delimiter } from 'node:path';
import { findOnPath } from '../chromium/find.ts';

/** A web server that the project has a tested configuration for, in `hosting/`. */
export interface WebServer {
  name: string;
  program: string;
  /** Debian's packages: the one that has the program, and what the tests use beside it. */
  packages: [string, ...string[]];
  /** Whether installing them starts a service. */
  service: boolean;
}

export const nginx: WebServer = {
  name: 'nginx',
  program: 'nginx',
  packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  service: true,
};

export const apache: WebServer = {
  name: 'Apache httpd',
  program: 'apache2',
  // Without the service, which is in the package apache2.
  packages: ['apache2-bin'],
  service: false,
};

export const caddy: WebServer = { name: 'Caddy', program: 'caddy', packages: ['caddy'], service: true };

export const webServers = [nginx, apache, caddy];

/** The server's program; null where it is not installed. Debian puts servers where only root's PATH leads to. */
export function findWebServer({ program }: WebServer, environment: NodeJS.ProcessEnv): string | null {
  return findOnPath([environment['PATH'] ?? '', '/usr/sbin', '/usr/local/sbin'].join(delimiter), [program]);
}

/** What is said where the tests of a server are skipped. */
export function missingWebServer({ name, packages: [main] }: WebServer): string {
  return `${name} is not installed, and its tests are skipped. On Debian and Ubuntu: apt-get install ${main}`;
}
