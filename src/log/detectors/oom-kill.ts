import { type Detector } from './detector.ts';

/**
 * The OOM killer's report; mm/oom_kill.c, 2.6.32 to 6.19 (2.6.9: without the name):
 *
 *     php-fpm invoked oom-killer: gfp_mask=0x201da, order=0, oom_score_adj=0
 */
export const oomKill: Detector = {
  kind: 'oom-kill',
  role: 'report',
  triggers: ['oom-killer: '],
  pattern: /^(?:(?<comm>.+) invoked )?oom-killer: gfp_mask=(?:0x)?[0-9a-f]/,
  blame: 'memory',
  title: 'INFO: oom-killer invoked',
};

/**
 * The OOM killer's choice. Alone, where an excerpt begins with it, it is a report too; else it belongs to the one above:
 *
 *     Out of memory: Kill process 17807 (php-fpm) score 4 or sacrifice child
 *     Memory cgroup out of memory: Killed process 4711 (java) total-vm:...
 *     Out of Memory: Killed process 4711 (java).                                                             2.6.9
 *     Task in /docker/4f2a killed as a result of limit of /docker/4f2a                                       2.6.27 to 4.19
 *     oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,oom_memcg=/docker,...     5.0 on
 */
export const oomVictim: Detector = {
  kind: 'oom-kill',
  role: 'detail',
  triggers: ['ut of memory: Kill', 'Killed process', 'killed as a result of limit', 'oom-kill:constraint='],
  pattern:
    /^(?:Memory cgroup o|O)ut of [mM]emory: Kill(?:ed)? process|^Killed process \d+|^Task in \S+ killed as a result of limit of|^oom-kill:constraint=/,
  blame: 'none',
  title: 'INFO: oom-killer invoked',
};
