import { join } from 'node:path';
import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import { dataFolder } from '../../../../config/data-folder.ts';
import type { ModelLoader } from '../../../../models/runtime/model-cache.ts';
import { InferenceWorker } from '../../../workers/inference-worker.ts';
import type { Speech } from '../speech.ts';
import type { Prosody } from '../voice.ts';

export interface TtsOptions {
  /** The voice to load at once. */
  voice: string;
  /** The folder of the user's neural voices. */
  library: string;
  /** What that voice runs on, if it is neural. */
  provider: ExecutionProvider;
}

export interface TtsJob {
  /** One sentence. */
  text: string;
  /** As `tts.voice` has it. */
  voice: string;
  prosody: Prosody;
}

export type TtsWorker = InferenceWorker<TtsOptions, TtsJob, Speech>;

/** Where the user's neural voices are. */
export function voiceLibrary(): string {
  return join(dataFolder(), 'voices');
}

/** How the model cache loads and gives back TTS. @param voice loaded with it */
export function ttsLoader(voice: string, provider: ExecutionProvider): ModelLoader<TtsWorker> {
  const options: TtsOptions = { voice, library: voiceLibrary(), provider };
  return {
    load: () => InferenceWorker.start({ file: 'tts-worker.cjs', failureCode: 'TTS_FAILED', options }),
    dispose: (worker) => worker.stop(),
  };
}
