import { Bonjour } from 'bonjour-service';

/** Home Assistant looks for it (its Wyoming integration's `manifest.json`). */
const SERVICE_TYPE = 'wyoming';

/**
 * Tells the local network of a Wyoming server, by DNS-SD over multicast (RFC 6763, RFC 6762), so that Home Assistant finds it.
 * @param onProblem told when the network does not take it: it can be reached by its address all the same
 * @returns a function that takes it back
 */
export function announceWyoming(name: string, port: number, onProblem: (error: Error) => void): () => Promise<void> {
  const bonjour = new Bonjour({}, onProblem);
  const service = bonjour.publish({ name, type: SERVICE_TYPE, port });
  service.on('error', onProblem);
  return () => new Promise((resolve) => bonjour.unpublishAll(() => bonjour.destroy(() => resolve())));
}
