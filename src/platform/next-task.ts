/**
 * Resolves in a task of its own, soon. Not by a timer: browsers hold those of hidden pages back for a
 * second, background pages among them.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The same as a pause in work that a signal stops: it throws the signal's reason. */
export function pauseUntil(signal: AbortSignal | undefined): () => Promise<void> {
  return async () => {
    await nextTask();
    signal?.throwIfAborted();
  };
}
