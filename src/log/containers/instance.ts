import { type Prefix } from './prefix.ts';

/**
 * Which of several wrote the line: docker compose, `kubectl logs --prefix`, a test of NixOS, `gh run view --log`:
 *
 *     vm-1  | text
 *     [pod/vm-0/guest-console-log] text
 *     vm-test-run-boot> machine # [   12.345678] text
 *     boot-test	Run the tests	2023-01-24T19:18:30.5578301Z text
 */
export const instance: Prefix = {
  name: 'logs of several',
  begins: 'A-Za-z0-9_\\[',
  pattern: new RegExp(
    [
      String.raw`\w[\w.-]{0,63} {1,32} \| ?`,
      String.raw`\[pod\/[^\]\s]{1,300}\] ?`,
      String.raw`(?:vm-test-run-[\w.-]{1,100}> )?\w[\w-]{0,63} # (?=\[ *\d{1,10}\.\d{6}\])`,
      String.raw`\w[\w ./()-]{0,99}\t[\w ./()-]{1,100}\t\ufeff?(?=\d{4}-\d{2}-\d{2}T)`,
    ].join('|'),
    'y',
  ),
  read: () => ({}),
};
