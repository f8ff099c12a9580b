import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether the browser has painted what was drawn first: what waits until then keeps nobody from reading the answer. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useLayoutEffect(() => {
    // The first frame is painted after its callbacks: it is there when those of the second one run.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setPainted(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return painted;
}
