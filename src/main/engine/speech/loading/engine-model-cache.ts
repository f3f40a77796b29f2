import type { HarkError } from '../../../../shared/errors.ts';
import type { ModelGroup } from '../../../../shared/models/model-groups.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import { chooseProvider } from '../../../models/providers/choose-provider.ts';
import { type Findings, readFindings } from '../../../models/providers/findings-file.ts';
import { type ProbedModel, probedModels } from '../../../models/providers/probed-models.ts';
import { ModelCache } from '../../../models/runtime/model-cache.ts';
import { chosenModelLoader } from '../../llm/inside/language-model-loader.ts';
import type { LanguageModelProcess } from '../../llm/inside/language-model-process.ts';
import type { ProcessConnection } from '../../llm/inside/process-connection.ts';
import { type SttWorker, sttLoader } from '../stt/worker/stt-worker-client.ts';
import { type TtsWorker, ttsLoader } from '../tts/worker/tts-worker-client.ts';
import { type DetectionModels, detectionLoader } from './detection-models.ts';

interface GroupModels {
  detection: DetectionModels;
  stt: SttWorker;
  /** Asked where no skill understands what `stt` heard. */
  'second-stt': SttWorker;
  tts: TtsWorker;
  llm: LanguageModelProcess;
}

/** What is loaded of each group. */
export type EngineModels = Pick<GroupModels, ModelGroup>;

export type EngineModelCache = ModelCache<EngineModels>;

/** What STT and the voice run on. Nothing is read as long as that is the processor. */
function chosenProviders(config: Config, onProblem: (error: HarkError) => void) {
  const models = probedModels(config);
  const findings: Findings = models.every(({ setting }) => setting === 'cpu') ? {} : readFindings();
  const choose = ({ model, setting }: ProbedModel) => chooseProvider(setting, findings[model], onProblem);
  const [stt, voice] = models;
  return { stt: choose(stt), tts: voice ? choose(voice) : 'cpu' } as const;
}

/**
 * The one cache all models sit behind.
 * @param connectLanguageModel starts the process of the language model
 * @param onProblem told of a wake word without a model; the others are listened for
 * @param languages of which one is spoken to STT
 */
export function createModelCache(
  config: Config,
  connectLanguageModel: () => ProcessConnection | Promise<ProcessConnection>,
  onProblem?: (error: unknown) => void,
  languages: readonly string[] = ['en'],
): EngineModelCache {
  const { model, second_model, threads } = config.stt;
  const problem = onProblem ?? (() => undefined);
  const providers = chosenProviders(config, problem);
  return new ModelCache<EngineModels>(
    {
      detection: detectionLoader(config.wake.words, onProblem),
      stt: sttLoader({ model, threads, provider: providers.stt, languages }, problem),
      'second-stt': sttLoader({ model: second_model ?? model, threads, provider: 'cpu', languages }, problem),
      tts: ttsLoader(config.tts.voice, providers.tts),
      llm: chosenModelLoader(config.llm, connectLanguageModel),
    },
    {
      maxGroups: config.caching.model_cache_size,
      ttlMs: config.caching.cache_ttl_seconds * 1000,
      evictLeastRecent: config.caching.enable_lru_eviction,
    },
  );
}
