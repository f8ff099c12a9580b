import { compress, type Compressible } from './compress.ts';
import { doEach } from './helper-thread.ts';

doEach(
  (one: Compressible) => {
    compress(one);
  },
  () => undefined,
);
