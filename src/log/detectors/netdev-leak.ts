import { type Detector, subsystem } from './detector.ts';

/**
 * A network device that somebody still holds; net/core/dev.c, 2.6.9 to 6.19. Repeated every ten seconds:
 *
 *     unregister_netdevice: waiting for eth0 to become free. Usage count = 1
 */
export const netdevLeak: Detector = {
  kind: 'netdev-leak',
  role: 'report',
  triggers: ['unregister_netdevice: '],
  pattern: new RegExp(String.raw`${subsystem}?unregister_netdevice: waiting for \S+ to become free\.`),
  blame: 'none',
  title: 'unregister_netdevice: waiting for DEV to become free',
};
