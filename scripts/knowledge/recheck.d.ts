/** The checker without its programs for single machines: it runs wherever Node does. */
declare module 'recheck/lib/browser.js' {
  import { type checkSync as check } from 'recheck';

  const recheck: { checkSync: typeof check };
  export default recheck;
}
