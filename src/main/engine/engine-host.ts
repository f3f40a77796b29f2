import type { AudioEnd } from '../../shared/audio/audio-port.ts';
import type { EngineCommand } from '../../shared/engine/engine-commands.ts';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import {
  type EngineMessage,
  HEARTBEAT_INTERVAL_MS,
  START_FAILED_EXIT_CODE,
} from '../../shared/engine/engine-messages.ts';
import type { EngineRequest } from '../../shared/engine/engine-requests.ts';
import { type ErrorCode, toHarkError } from '../../shared/errors.ts';
import { parseVoiceName } from '../../shared/settings/voices.ts';
import { modelManifest } from '../models/catalogue/manifest.ts';
import { voiceLibrary } from '../models/catalogue/model-folders.ts';
import type { Satellite } from '../wyoming/satellite/satellite.ts';
import { Closers } from './closers.ts';
import { ProcessRequests } from './llm/inside/process-requests.ts';
import { EngineObservers } from './observers/engine-observer.ts';
import type { MessagePortLike } from './ports/message-port.ts';
import { MicrophonePort } from './ports/microphone-port.ts';
import { PortPlayback } from './ports/port-playback.ts';
import { listVoices } from './speech/tts/registry.ts';
import { Pronunciations } from './speech/tts/text/spoken/pronunciations.ts';
import { spokenSentences } from './speech/tts/text/spoken/spoken-sentences.ts';
import { StartedEngine } from './started-engine.ts';
import { collectGarbage } from './workers/collect-garbage.ts';

interface EngineHostDeps {
  /** Sends an event, or a request, to main. */
  send(message: EngineEvent | EngineRequest): void;
  /** Ends the process when the engine cannot start. */
  exit(exitCode: number): void;
}

type StartMessage = Extract<EngineMessage, { type: 'start' }>;

/** The sentence for trying a voice; it contains no wake word. */
const VOICE_SAMPLE = 'This is how I sound. It is half past seven.';

/** The engine as main sees it: takes main's messages and audio ports, and answers with events. */
export class EngineHost {
  readonly #observers = new EngineObservers();
  readonly #playback = new PortPlayback((error) => this.report(error));
  readonly #closers = new Closers();
  readonly #languageModels = new ProcessRequests(() => this.#emit({ type: 'language-model-wanted' }));
  #microphone: MicrophonePort | undefined;
  #started: StartedEngine | undefined;
  /** The satellite of a Home Assistant that answers instead of Hark while it is connected. */
  #satellite: Satellite | undefined;
  #metricsUrl: string | undefined;

  constructor(private readonly deps: EngineHostDeps) {}

  /** @param ports that came with the message; one of a type that ends with `-port` has one */
  handleMessage(message: EngineMessage, ports: readonly MessagePortLike[]): void {
    if (message.type === 'start') void this.start(message);
    else if (message.type === 'audio-port') this.connectAudio(message.end, ports[0]);
    else if (message.type === 'language-model-port') this.#languageModels.accept(ports[0]);
    else this.handleCommand(message.command);
  }

  /** Loads the models and listens. Emits `ready`, or an error before the process ends with START_FAILED_EXIT_CODE. */
  async start({ config, chatHistory }: StartMessage): Promise<void> {
    try {
      const startedAt = performance.now();
      // Its port may come before the models are loaded; what it hears until then is dropped.
      const microphone = new MicrophonePort(
        config.audio_processing,
        (samples, capturedAtMs, dueAtMs) => this.#hear(samples, capturedAtMs, dueAtMs),
        (error) => this.report(error),
      );
      this.#microphone = microphone;
      const started = await StartedEngine.open({
        config,
        chatHistory,
        microphone,
        playback: this.#playback,
        connectLanguageModel: () => this.#languageModels.connect(),
        observers: this.#observers,
        emit: (event) => this.#emit(event),
        request: (request) => this.deps.send(request),
        report: (error) => this.report(error),
      });
      this.#started = started;
      this.#closers.add(() => started.close());
      const loadMs = performance.now() - startedAt;
      started.log.info({ loadMs: Math.round(loadMs), models: started.engine.models.stats }, 'ready');
      this.#emit({ type: 'ready', loadMs });
      this.#warm(started, startedAt);
      const heartbeat = setInterval(() => this.#emit({ type: 'heartbeat' }), HEARTBEAT_INTERVAL_MS);
      this.#closers.add(() => clearInterval(heartbeat));
      await this.#serveMetrics(started);
      await this.#openSatellite(started);
      this.#describeToWindow();
    } catch (error) {
      this.#failStart(error);
    }
  }

  /** Takes the port of an audio end of a window, in place of the port before it. @throws Error without a port */
  connectAudio(end: AudioEnd, port: MessagePortLike | undefined): void {
    if (!port) throw new Error('the audio port did not come with its message');
    if (end === 'microphone') {
      this.#microphone?.connect(port);
      return;
    }
    this.#playback.connect(port);
    this.#describeToWindow();
  }

  /** Before `ready` commands do nothing. */
  handleCommand(command: EngineCommand): void {
    const started = this.#started;
    if (!started) return;
    switch (command.type) {
      case 'report-figures':
        return this.#emit(started.figures.report());
      case 'report-voices':
        return void this.#reportVoices(started);
      case 'sign-in-to-tools':
        return void started.engine.signInToTools();
      case 'clipboard-content':
        return started.desktopText.settle(command.requestId, command.content);
      case 'try-voice':
        return void this.#tryVoice(started, command);
      case 'push-to-talk':
        if (this.#satellite?.running) return this.#satellite.pushToTalk();
        return started.session.command(command);
      case 'cancel':
        this.#satellite?.cancel();
        return started.session.command(command);
      default:
        return started.session.command(command);
    }
  }

  /** Ends everything and gives the models back. */
  close(): Promise<void> {
    return this.#closers.close();
  }

  /** Emits an error event. @param fallback the code of a failure that has none */
  report(thrown: unknown, fallback?: ErrorCode): void {
    const { code, message } = toHarkError(thrown, fallback);
    this.#emit({ type: 'error', code, message, atMs: Date.now() });
  }

  #emit(event: EngineEvent): void {
    this.#observers.observe(event);
    this.deps.send(event);
  }

  #failStart(thrown: unknown): void {
    this.report(thrown, 'MODEL_LOAD');
    // Not the exit code of a crash: starting again would fail the same way.
    this.deps.exit(START_FAILED_EXIT_CODE);
  }

  #hear(samples: Float32Array, capturedAtMs: number, dueAtMs: number): void {
    if (!this.#satellite?.running) return void this.#started?.session.pushChunk(samples, capturedAtMs, dueAtMs);
    this.#microphone?.setAlert(true);
    void this.#satellite.pushChunk(samples, capturedAtMs);
  }

  /** Loads the models that the first question needs, then all else: Hark already listens for the wake word. */
  #warm({ engine, session, log }: StartedEngine, startedAt: number): void {
    engine.warm().then(
      async () => {
        log.info({ loadMs: Math.round(performance.now() - startedAt) }, 'all models are loaded');
        await session.warmUp();
        collectGarbage();
      },
      (error) => this.#failStart(error),
    );
  }

  /** Hark works without metrics, so a port in use is only reported. */
  async #serveMetrics({ engine, meter }: StartedEngine): Promise<void> {
    try {
      const server = await meter?.serve(engine.config.metrics.port);
      if (!server) return;
      this.#metricsUrl = server.url;
      this.#closers.add(() => server.close());
    } catch (error) {
      this.report(error);
    }
  }

  /** Without Home Assistant Hark answers by itself, so a port in use is only reported. */
  async #openSatellite({ engine, clock }: StartedEngine): Promise<void> {
    const { satellite: settings, wake, audio_processing } = engine.config;
    if (!settings.enabled) return;
    try {
      const { openHomeSatellite } = await import('../wyoming/satellite/home-satellite.ts');
      const satellite = await openHomeSatellite(
        {
          settings,
          wakeWords: wake.words,
          clock,
          detector: await engine.openDetector(),
          playback: this.#playback,
          emit: (event) => this.#emit(event),
          chunksPerBuffer: audio_processing.buffer_size_chunks,
        },
        (error) => this.report(error),
      );
      this.#satellite = satellite;
      this.#closers.add(() => satellite.close());
    } catch (error) {
      this.report(error);
    }
  }

  /** Emits everything that a window needs to know which has just connected. */
  #describeToWindow(): void {
    const session = this.#started?.session;
    session?.describe();
    if (this.#playback.connected) session?.tellMissed();
    if (this.#metricsUrl) this.#emit({ type: 'metrics', url: this.#metricsUrl });
  }

  async #reportVoices({ engine, log }: StartedEngine): Promise<void> {
    // Nobody chose a voice yet, so a speech engine that this machine lacks is no problem to report.
    const onMissing = (error: unknown) => log.info({ error }, 'the voices of a speech engine could not be listed');
    try {
      this.#emit({ type: 'voices', voices: await listVoices(voiceLibrary(), onMissing, engine.spokenLanguages) });
    } catch (error) {
      this.report(error);
    }
  }

  async #tryVoice({ engine }: StartedEngine, voice: Extract<EngineCommand, { type: 'try-voice' }>): Promise<void> {
    try {
      const text = voice.pronounced ? spokenAs(voice.pronounced) : sampleOf(voice.voice);
      this.#playback.play({ clipId: 'voice-sample', ...(await engine.trySpeech(text, voice)) });
    } catch (error) {
      this.report(error);
    }
  }
}

function spokenAs({ word, said }: { word: string; said: string }): string {
  return spokenSentences(word, { pronunciations: new Pronunciations({ [word]: said }) }).join(' ');
}

/** What a voice says when it is tried. */
function sampleOf(voice: string): string {
  const name = parseVoiceName(voice);
  const model = name.engine === 'neural' ? modelManifest.find(({ id }) => id === name.folder) : undefined;
  return model?.sample ?? VOICE_SAMPLE;
}
