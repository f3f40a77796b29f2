/**
 * Runs work that ends with a signal, or after a time. Electron's utility processes have no `AbortSignal.any`.
 * @param reason of the end after that time
 */
export async function withinLimit<T>(
  signal: AbortSignal,
  { limitMs, reason }: { limitMs: number; reason: Error },
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  // What has arrived while the processor was busy comes first.
  const timer = setTimeout(() => setImmediate(() => limit.abort(reason)), limitMs);
  const interrupt = () => limit.abort(signal.reason);
  signal.addEventListener('abort', interrupt, { once: true });
  if (signal.aborted) interrupt();
  try {
    return await run(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', interrupt);
  }
}
