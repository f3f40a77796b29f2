import { z } from 'zod';
import { section, setting } from '../setting.ts';
import { secret, serverUrl } from '../value-schemas.ts';

export const telemetry = section({
  /** OpenTelemetry collector, OTLP over HTTP; null for none. */
  otlp_url: setting(serverUrl, { env: 'HARK_OTLP_URL', secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** Sent as Authorization: Bearer. */
  api_key: setting(secret, { env: 'HARK_OTLP_API_KEY', secrecy: 'key-store', control: 'secret', applies: 'engine' }),
  /** Time between exports. */
  interval_seconds: setting(z.number().min(1).max(3600).default(60), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
