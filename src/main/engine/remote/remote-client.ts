import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { ServiceHealth } from './service-health.ts';

/** A remote service, whatever it speaks. */
export interface RemoteClient {
  /** Its name in messages, metrics and the panel. */
  readonly service: string;
  readonly health: ServiceHealth;
  readonly healthFigures: ServiceHealthFigures;
  /** Breaks off what is under way. */
  close(): Promise<void>;
}
