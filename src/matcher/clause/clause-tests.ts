import { type ClauseName } from '../schema/clauses.ts';
import { address } from './address.ts';
import { architecture } from './architecture.ts';
import { type ClauseTest } from './clause-test.ts';
import { code } from './code.ts';
import { earlier } from './earlier.ts';
import { errorCode } from './error-code.ts';
import { family } from './family.ts';
import { frames } from './frames.ts';
import { blamedFunction } from './function.ts';
import { hardware } from './hardware.ts';
import { hypervisor } from './hypervisor.ts';
import { kind } from './kind.ts';
import { line } from './line.ts';
import { loaded } from './loaded.ts';
import { memory } from './memory.ts';
import { message } from './message.ts';
import { moduleInTrace } from './module.ts';
import { panic } from './panic.ts';
import { pointer } from './pointer.ts';
import { process } from './process.ts';
import { register } from './register.ts';
import { release } from './release.ts';
import { repeated } from './repeated.ts';
import { taint } from './taint.ts';
import { unloaded } from './unloaded.ts';
import { uptime } from './uptime.ts';
import { vendor } from './vendor.ts';
import { workqueue } from './workqueue.ts';

/** Every clause by the name that authors write. */
export const clauseTests: { [Name in ClauseName]: ClauseTest<Name> } = {
  kind,
  family,
  function: blamedFunction,
  module: moduleInTrace,
  frames,
  process,
  workqueue,
  taint,
  loaded,
  unloaded,
  address,
  pointer,
  register,
  message,
  panic,
  code,
  errorCode,
  release,
  architecture,
  hypervisor,
  vendor,
  hardware,
  uptime,
  memory,
  repeated,
  earlier,
  line,
};
