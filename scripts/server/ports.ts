/** One sentence for a server that could not start; other errors are not ours to explain. */
export function explainListenError(error: unknown, port: number): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is taken by another program. Choose another one: npm start -- --port ${String(port + 1)}`;
  if (code === 'EACCES') return `Port ${String(port)} is not allowed for this user. Choose one above 1023.`;
  return null;
}
