import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { ServiceHealth } from './service-health.ts';

/** A client of a remote service, over any protocol. */
export interface RemoteClient {
  /** Name in messages, metrics and the performance panel. */
  readonly service: string;
  readonly health: ServiceHealth;
  readonly healthFigures: ServiceHealthFigures;
  /** Aborts all requests. */
  close(): Promise<void>;
}
