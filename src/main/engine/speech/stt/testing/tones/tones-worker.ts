/** The STT worker with an engine that Hark does not ship. */
import { serveStt } from '../../worker/serve-stt.ts';
import { tonesEngine } from './engine.ts';
import { TELEPHONE_KEYS } from './telephone-keys.ts';

void serveStt({ engines: [tonesEngine], models: [TELEPHONE_KEYS] });
