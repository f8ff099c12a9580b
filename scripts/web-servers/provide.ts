import { installPackage, mayInstall, mayInstallService } from '../debian/install.ts';
import { findWebServer, missingWebServer, webServers } from './servers.ts';

/** Installs the web servers that are not there, where that may be done without asking, and says which ones stay untested. */
export function provideWebServers(environment: NodeJS.ProcessEnv): void {
  for (const server of webServers) {
    if (findWebServer(server, environment) !== null) continue;
    if (server.service ? mayInstallService(environment) : mayInstall(environment)) {
      console.log(`There is no ${server.name}: installing ${server.packages.join(', ')}.`);
      // One by one: a release may lack one of them.
      server.packages.forEach(installPackage);
    }
    if (findWebServer(server, environment) === null) console.log(missingWebServer(server));
  }
}
