/** A question to the collections that thousands of places ask. In a build they do not change; while pages are written they do. */
export function onceInBuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    if (import.meta.env.DEV) return ask();
    return (answer ??= ask());
  };
}
