import { z } from 'zod';
import { api } from './sections/api.ts';
import { audioProcessing } from './sections/audio-processing.ts';
import { caching } from './sections/caching.ts';
import { computer } from './sections/computer.ts';
import { conversation } from './sections/conversation.ts';
import { desktop } from './sections/desktop.ts';
import { devices } from './sections/devices.ts';
import { dictation } from './sections/dictation.ts';
import { endpointing } from './sections/endpointing.ts';
import { history } from './sections/history.ts';
import { httpClients } from './sections/http-clients.ts';
import { userInterface } from './sections/interface.ts';
import { llm } from './sections/llm.ts';
import { log } from './sections/log.ts';
import { mcp } from './sections/mcp.ts';
import { metrics } from './sections/metrics.ts';
import { models } from './sections/models.ts';
import { music } from './sections/music.ts';
import { profiling } from './sections/profiling.ts';
import { satellite } from './sections/satellite.ts';
import { services } from './sections/services.ts';
import { sharedCache } from './sections/shared-cache.ts';
import { skills } from './sections/skills.ts';
import { sounds } from './sections/sounds.ts';
import { stt } from './sections/stt.ts';
import { telemetry } from './sections/telemetry.ts';
import { tts } from './sections/tts.ts';
import { user } from './sections/user.ts';
import { vad } from './sections/vad.ts';
import { wake } from './sections/wake.ts';

/**
 * Every setting, with its range and default, in display order. Unknown keys are rejected. Each section describes its
 * settings: accepted values, environment variable, secrecy, control and restart behaviour. The defaults of `wake`,
 * `vad` and `endpointing` come from `npm run eval`; see docs/decisions/.
 */
export const configSchema = z.strictObject({
  interface: userInterface,
  user,
  services,
  skills,
  computer,
  music,
  dictation,
  desktop,
  devices,
  tts,
  sounds,
  wake,
  models,
  conversation,
  endpointing,
  llm,
  mcp,
  history,
  stt,
  vad,
  audio_processing: audioProcessing,
  caching,
  http_clients: httpClients,
  shared_cache: sharedCache,
  metrics,
  satellite,
  telemetry,
  api,
  log,
  profiling,
});

/** The effective configuration, with defaults applied. */
export type Config = z.infer<typeof configSchema>;
