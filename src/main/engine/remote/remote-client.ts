import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { ServiceHealth } from './service-health.ts';

/** A remote service of any protocol. */
export interface RemoteClient {
  /** Its name in messages, metrics and the panel. */
  readonly service: string;
  readonly health: ServiceHealth;
  readonly healthFigures: ServiceHealthFigures;
  /** Aborts the requests under way. */
  close(): Promise<void>;
}
