import { concatSamples, msOfSamples } from '../../shared/audio/audio-format.ts';
import { HarkError } from '../../shared/errors.ts';
import { knowsLanguage } from '../../shared/models/model-languages.ts';
import type { Config } from '../../shared/settings/config-schema.ts';
import { type ConversationLanguage, languagesOf } from '../../shared/settings/conversation-languages.ts';
import { resample } from '../audio-file/resample.ts';
import { hearingFor } from '../models/catalogue/hearing.ts';
import { answersByServer, answersInside, languageModelProvider } from '../models/catalogue/language-models.ts';
import { notHeard, notSpoken } from '../models/catalogue/language-problems.ts';
import { sttModelNamed } from '../models/catalogue/manifest.ts';
import { voiceLibrary } from '../models/catalogue/model-folders.ts';
import { spokenVoice } from '../models/catalogue/spoken-voice.ts';
import { offeredLanguageModel } from '../models/runtime/offered-language-model.ts';
import type { ChatModel } from './llm/chat-model.ts';
import { forkInNode } from './llm/inside/fork-in-node.ts';
import { InsideChat } from './llm/inside/inside-chat.ts';
import type { ProcessConnection } from './llm/inside/process-connection.ts';
import type { McpToolbox, SignInEvents } from './mcp/mcp-toolbox.ts';
import type { RemoteWake as RemoteWakeType } from './pipeline/detection/remote-wake.ts';
import { StreamDetector } from './pipeline/detection/stream-detector.ts';
import type { WakeWatch } from './pipeline/detection/wake-watch.ts';
import type { Services } from './pipeline/services.ts';
import { Session } from './pipeline/session.ts';
import type { SessionOptions } from './pipeline/session-options.ts';
import type { RemoteServices } from './remote/remote-services.ts';
import { CachedSynthesizer, CachedTranscriber } from './speech/loading/cached-speech.ts';
import { createModelCache, type EngineModelCache, type EngineModels } from './speech/loading/engine-model-cache.ts';
import { hasSecondOpinion } from './speech/loading/second-opinion.ts';
import type { Transcriber, Transcription } from './speech/stt/transcriber.ts';
import { baseLanguage } from './speech/tts/languages/base-language.ts';
import { LanguageVoices } from './speech/tts/languages/language-voices.ts';
import { listAllVoices } from './speech/tts/registry.ts';
import type { Speech } from './speech/tts/speech.ts';
import { type Synthesis, type Synthesizer, unlessUnspeakable, wholeOf } from './speech/tts/synthesizer.ts';
import type { SpokenLanguage } from './speech/tts/text/spoken/language.ts';
import { Pronunciations } from './speech/tts/text/spoken/pronunciations.ts';
import { sentencesToSpeak } from './speech/tts/text/spoken/spoken-sentences.ts';
import { warmNormalization } from './speech/tts/text/spoken/warm-normalization.ts';
import { findSpeech } from './speech/vad/find-speech.ts';
import type { SpeechGateOptions } from './speech/vad/speech-gate.ts';
import { confirmWake, WAKE_CHECK_SAMPLES } from './speech/wake/confirm-wake.ts';
import type { WakeDetection, WakeWordOptions } from './speech/wake/wake-engine.ts';

/** Detection over one stream. */
export interface OpenDetector {
  detector: StreamDetector;
  /** Whether a detection just made is to be believed. */
  confirm(detection: WakeDetection): Promise<boolean>;
  /** Gives the models back. */
  release(): void;
}

/** The models and how to open sessions on them; the same in the app, on the command line and in tests. */
export class Engine {
  readonly transcriber: Transcriber;
  /** Undefined where none is set, and where its model is not on this machine. */
  readonly #secondOpinion: Transcriber | undefined;
  readonly synthesizer: Synthesizer;
  readonly pronunciations: Pronunciations;
  /** Loaded with a language model, whose replies may be in any language. */
  readonly languages: LanguageVoices;
  readonly models: EngineModelCache;
  /** The language model on this machine, where it may answer. */
  readonly chat: ChatModel | undefined;
  #remotes: Promise<RemoteServices> | undefined;
  #mcpTools: Promise<McpToolbox> | undefined;

  /** With the voice that is spoken with, and the model that hears. */
  readonly config: Config;
  /** As the settings have them. */
  readonly spokenLanguages: readonly [ConversationLanguage, ...ConversationLanguage[]];
  /** What STT hears; another language than the spoken ones while the model for those is not there. */
  readonly #heardLanguages: readonly ConversationLanguage[];
  /** Who answers what no skill can. */
  readonly #provider: ReturnType<typeof languageModelProvider>;

  /**
   * @param onProblem told of what the engine goes on without: a voice, an MCP server; without it a voice throws
   * @param connectLanguageModel starts the process of the language model on this machine
   * @param signInEvents where the user can sign in to MCP servers
   */
  constructor(
    config: Config,
    private readonly onProblem?: (error: unknown) => void,
    connectLanguageModel: () => ProcessConnection | Promise<ProcessConnection> = forkInNode,
    private readonly signInEvents?: SignInEvents,
  ) {
    this.spokenLanguages = languagesOf(config.conversation.languages);
    const hearing = hearingFor(config.stt, this.spokenLanguages);
    this.#heardLanguages = hearing.languages;
    for (const language of hearing.missing) onProblem?.(notHeard(language));
    this.config = {
      ...config,
      stt: { ...config.stt, model: hearing.model },
      tts: { ...config.tts, voice: spokenVoice(config.tts.voice, this.spokenLanguages[0]) },
    };
    this.pronunciations = new Pronunciations(this.config.tts.pronunciations);
    // An engine that has no voices to list has none of another language.
    this.languages = new LanguageVoices(this.config.tts.voice, () => listAllVoices(voiceLibrary(), () => undefined));
    this.#provider = languageModelProvider(this.config);
    this.models = createModelCache(this.config, connectLanguageModel, onProblem, this.#heardLanguages);
    this.chat = answersInside(this.#provider) ? InsideChat.of(this.models, this.config.llm, onProblem) : undefined;
    this.transcriber = new CachedTranscriber(this.models);
    const isAsked = hasSecondOpinion(this.config.stt, this.#heardLanguages, onProblem);
    this.#secondOpinion = isAsked ? new CachedTranscriber(this.models, 'second-stt') : undefined;
    this.synthesizer = new CachedSynthesizer(this.models, this.config.tts, onProblem, this.languages);
  }

  /** Those that a session uses; what a server does alone is not loaded here. */
  get localGroups(): readonly (keyof EngineModels)[] {
    const { stt, tts } = this.config;
    return [
      'detection',
      ...(stt.where === 'remote' ? [] : ['stt' as const]),
      ...(this.#secondOpinion ? ['second-stt' as const] : []),
      ...(tts.where === 'remote' ? [] : ['tts' as const]),
    ];
  }

  /** Loads every group of them, so that the first turn does not wait. */
  async warm(): Promise<void> {
    const [, , ...leases] = await Promise.all([
      this.remotes(),
      this.#loadVoices(),
      ...this.localGroups.map((group) => this.models.acquire(group)),
    ]);
    for (const lease of leases) lease.release();
    warmNormalization();
  }

  /** Finds the voices of other languages than the chosen voice's, if replies in some are spoken here. */
  async #loadVoices(): Promise<void> {
    const { spokenLanguages, languages } = this;
    const hasModel = this.#provider !== 'none';
    const speaksEnglishOnly = spokenLanguages.every((language) => language === 'en');
    if (this.config.tts.where === 'remote' || (speaksEnglishOnly && !hasModel)) return;
    await languages.load(hasModel);
    if (speaksEnglishOnly) return;
    for (const language of spokenLanguages) {
      if (!languages.speaks(language)) this.onProblem?.(notSpoken(language));
    }
  }

  /** In which a conversation is held: the spoken ones, and what is heard in their place. */
  get #conversationLanguages(): readonly [ConversationLanguage, ...ConversationLanguage[]] {
    const [first, ...others] = this.spokenLanguages;
    return [first, ...new Set([...others, ...this.#heardLanguages].filter((language) => language !== first))];
  }

  /** The remote services; undefined when none is configured, and then nothing of theirs is loaded. */
  remotes(): Promise<RemoteServices | undefined> {
    const { stt, tts, shared_cache } = this.config;
    const local = !answersByServer(this.#provider) && stt.where === 'local' && tts.where === 'local';
    if (local && shared_cache.url === null) return Promise.resolve(undefined);
    this.#remotes ??= import('./remote/remote-services.ts').then(({ openRemoteServices }) =>
      openRemoteServices(this.config, this),
    );
    return this.#remotes;
  }

  /** All that a session has done elsewhere. */
  async services(): Promise<Services> {
    const { transcriber, synthesizer } = this;
    const remotes = await this.remotes();
    return {
      transcriber: remotes?.transcriber ?? transcriber,
      drafter: this.config.stt.where === 'remote' ? undefined : transcriber,
      secondOpinion: this.#secondOpinion,
      synthesizer: remotes?.synthesizer ?? synthesizer,
      chat: remotes?.chat ?? this.chat,
      mcp: await this.#mcp(),
      offeredModel: offeredLanguageModel(this.config),
    };
  }

  /** The MCP servers of the settings; undefined when there are none, and then nothing of theirs is loaded. */
  #mcp(): Promise<McpToolbox | undefined> {
    const { mcp } = this.config;
    if (this.#provider === 'none' || Object.keys(mcp.servers).length === 0) return Promise.resolve(undefined);
    this.#mcpTools ??= import('./mcp/mcp-toolbox.ts').then(async ({ McpToolbox }) => {
      const toolbox = new McpToolbox(mcp, this.onProblem ?? (() => undefined), this.signInEvents);
      // A server that is slow to start must not keep Hark from listening.
      void toolbox.refresh();
      return toolbox;
    });
    return this.#mcpTools;
  }

  /** Opens the page on which the user signs in to an MCP server that wants it, if one does. */
  async signInToTools(): Promise<void> {
    await (await this.#mcp())?.signIn();
  }

  /** Opens a conversation; close it to give its models back. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  async openSession(options: SessionOptions): Promise<Session> {
    const services = options.services ?? (await this.services());
    const { detector, release } = await this.openDetector();
    const now = options.now ?? (() => new Date());
    const { config, pronunciations } = this;
    const spoken = { pronunciations, languages: this.languages };
    const languages = this.#conversationLanguages;
    return new Session({ ...options, config, languages, spoken, detector, services, now, release });
  }

  /** VAD and the wake words over one stream, without a conversation. @throws as `openSession` */
  async openDetector(): Promise<OpenDetector> {
    const { model, release } = await this.models.acquire('detection');
    const remote = await this.#remoteWake();
    const detector = await StreamDetector.create(
      model,
      wakeOptions(this.config.wake),
      this.#gateOptions,
      remote?.before,
    );
    const confirm = (detection: WakeDetection) =>
      confirmWake(detection, detector.newestPhrase(WAKE_CHECK_SAMPLES), this.transcriber);
    const close = () => {
      remote?.close();
      release();
    };
    return { detector, confirm, release: close };
  }

  /** The wake words of a server, if one is configured; else nothing of it is loaded. */
  async #remoteWake() {
    const { base_url } = this.config.wake;
    if (base_url === null) return undefined;
    const { RemoteWake } = await import('./pipeline/detection/remote-wake.ts');
    const onLost = (error: HarkError) => this.onProblem?.(error);
    let remote: RemoteWakeType | undefined;
    return {
      before(local: WakeWatch) {
        remote = new RemoteWake(local, base_url, onLost);
        return remote;
      },
      close: () => remote?.close(),
    };
  }

  /**
   * What is said in a recording; its silence is left out.
   * @param samples 16 kHz mono, -1..1
   * @param hotWords likely to be said, besides the user's own
   * @param language that is spoken; undefined for those of the settings
   * @throws HarkError STT_FAILED, LANGUAGE_NOT_HEARD
   */
  async transcribeWhole(
    samples: Float32Array,
    hotWords: readonly string[] = [],
    language?: string,
  ): Promise<Transcription> {
    const startedAt = performance.now();
    const heard: Transcription[] = [];
    for await (const stretch of this.transcribeStretches(samples, hotWords, language)) heard.push(stretch);
    const heardIn = heard[0]?.language ?? language ?? this.onlyLanguage;
    const text = heard.map((stretch) => stretch.text).join(' ');
    return { text, ...(heardIn !== undefined && { language: heardIn }), computeMs: performance.now() - startedAt };
  }

  /** What is heard when STT does not tell it, because it hears one language alone. */
  get onlyLanguage(): string | undefined {
    return this.#heardLanguages.length === 1 ? this.#heardLanguages[0] : undefined;
  }

  /**
   * @param tag such as "de" or "de-DE"; undefined for the languages of the settings
   * @returns the language as STT is told it
   * @throws HarkError LANGUAGE_NOT_HEARD when the model on this machine does not know it
   */
  hearableLanguage(tag: string | undefined): string | undefined {
    if (tag === undefined) return undefined;
    const language = baseLanguage(tag);
    const { languages } = sttModelNamed(this.config.stt.model);
    if (language !== undefined && knowsLanguage(languages, language)) return language;
    throw notHeard(tag);
  }

  /** As `transcribeWhole`, what is said between two silences at a time, and where it is. */
  async *transcribeStretches(
    samples: Float32Array,
    hotWords: readonly string[] = [],
    language?: string,
  ): AsyncGenerator<Transcription & { startMs: number; endMs: number }> {
    const spoken = this.hearableLanguage(language);
    const stretches = await this.models.using('detection', ({ vad }) => findSpeech(vad, samples, this.#gateOptions));
    const words = [...this.config.stt.my_words, ...hotWords];
    const speech = { hotWords: words, ...(spoken !== undefined && { language: spoken }) };
    for (const { start, end } of stretches) {
      const heard = await this.transcriber.transcribe(samples.subarray(start, end), speech).result;
      if (heard?.text) yield { ...heard, startMs: msOfSamples(start), endMs: msOfSamples(end) };
    }
  }

  /**
   * Speaks a text of any length. Sentences that the voice cannot say are left out.
   * @param language of its numbers and dates; found out from the text when it is not given
   * @throws HarkError TEXT_UNSPEAKABLE when nothing of it can be said, TTS_FAILED
   */
  async synthesizeWhole(text: string, language?: SpokenLanguage): Promise<Synthesis> {
    const parts: (Speech & { computeMs: number })[] = [];
    const { pronunciations, languages } = this;
    const [usual] = this.spokenLanguages;
    const startsIn = usual === 'en' ? undefined : usual;
    for (const spoken of sentencesToSpeak(text, { language, startsIn, pronunciations, languages })) {
      const synthesis = await unlessUnspeakable(this.synthesizer.synthesize(spoken.text, undefined, spoken.language));
      if (synthesis) parts.push(await wholeOf(synthesis));
    }
    const [first] = parts;
    if (!first) throw new HarkError('TEXT_UNSPEAKABLE', 'there are no words that the voice can say');
    return {
      samples: concatSamples(parts.map((part) => resample(part, first.sampleRateHz))),
      sampleRateHz: first.sampleRateHz,
      computeMs: parts.reduce((sum, { computeMs }) => sum + computeMs, 0),
    };
  }

  /** One normalized sentence in any voice. @throws HarkError VOICE_UNAVAILABLE, TEXT_UNSPEAKABLE, TTS_FAILED */
  async trySpeech(
    text: string,
    { voice, speed, pitch }: Pick<Config['tts'], 'voice' | 'speed' | 'pitch'>,
  ): Promise<Speech> {
    const done = await this.models.using(
      'tts',
      (worker) => worker.run({ text, voice, inParts: false, prosody: { speed, pitch } }).done,
    );
    if (!done) throw new HarkError('TTS_FAILED', 'the synthesis was cancelled');
    return done.result;
  }

  get #gateOptions(): SpeechGateOptions {
    const { on_threshold, off_threshold } = this.config.vad;
    return { onThreshold: on_threshold, offThreshold: off_threshold };
  }

  async close(): Promise<void> {
    await (await this.#mcpTools)?.close();
    await (await this.#remotes)?.close();
    await this.models.close();
  }
}

/** The configuration's words for the detector's. */
function wakeOptions(wake: Config['wake']): WakeWordOptions {
  return {
    thresholds: wake.thresholds,
    scoresInARow: wake.scores_in_a_row,
    nearMissThreshold: wake.near_miss_threshold,
    refractoryMs: wake.refractory_ms,
  };
}
