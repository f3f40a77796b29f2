import { Bonjour } from 'bonjour-service';

/** The service type that Home Assistant looks for (`manifest.json` of its Wyoming integration). */
const SERVICE_TYPE = 'wyoming';

/**
 * Announces a Wyoming server on the local network by DNS-SD over multicast (RFC 6763, RFC 6762), so that Home Assistant finds it.
 * @param onProblem called when the announcement fails; the server can still be reached by its address
 * @returns a function that withdraws the announcement
 */
export function announceWyoming(name: string, port: number, onProblem: (error: Error) => void): () => Promise<void> {
  const bonjour = new Bonjour({}, onProblem);
  const service = bonjour.publish({ name, type: SERVICE_TYPE, port });
  service.on('error', onProblem);
  return () => new Promise((resolve) => bonjour.unpublishAll(() => bonjour.destroy(() => resolve())));
}
