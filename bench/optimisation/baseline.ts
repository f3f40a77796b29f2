import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { SKILLS } from '../../src/main/engine/skills/registry.ts';
import { Moonshine } from '../../src/main/engine/speech/stt/moonshine/moonshine.ts';
import { decodeTokens } from '../../src/main/engine/speech/stt/moonshine/tokenizer.ts';
import { FliteVoice } from '../../src/main/engine/speech/tts/flite/flite.ts';
import { loadWakeWordModels } from '../../src/main/engine/speech/wake/openwakeword/engine.ts';
import { runSingle } from '../../src/main/engine/speech/wake/openwakeword/wake-features.ts';
import type { WakeWordModels } from '../../src/main/engine/speech/wake/openwakeword/wake-word-detector.ts';
import { stripWakeWord } from '../../src/main/engine/speech/wake/wake-text.ts';
import { Dialogue } from '../../src/main/engine/understanding/dialogue.ts';
import { makeFixedContext } from '../../src/main/engine/understanding/testing/fixed-context.ts';
import { loadOnnxSession } from '../../src/main/models/runtime/onnx-session.ts';
import { concatSamples } from '../../src/shared/audio/audio-format.ts';
import type { WakeWord } from '../../src/shared/settings/wake-words.ts';
import type { Variant, VariantFigures } from './variant.ts';

/*
 * A straightforward pipeline with the same models, thresholds and threads as Hark: it copies every buffer when audio
 * arrives, runs every model on every frame, and runs all stages in sequence in one thread: end of speech, a fixed
 * silence, STT, understanding, and synthesis of the whole reply. Like in any implementation, models stay loaded and
 * keep their streaming state.
 */
const RATE_HZ = 16_000;
const NEVER_CANCELLED = { isCancelled: () => false };
const VAD_FRAME = 512;
const VAD_CONTEXT = 64;
const WAKE_FRAME = 1280;
const MEL_CONTEXT = 480;
const MEL_BINS = 32;
const MEL_WINDOW = 76;
const EMBEDDING_WINDOW = 16;
const EMBEDDING_SIZE = 96;
const THRESHOLDS = new Map<WakeWord, number>([
  ['alexa', 0.3],
  ['hey jarvis', 0.5],
]);
const SPEECH_PROBABILITY = 0.5;
/** The fixed silence that ends an utterance; without looking at the words, a shorter one is not safe. */
const HANGOVER_MS = 700;
const BEFORE_WAKE_MS = 1600;

/** The models that process every chunk. */
interface DetectionModels {
  vad: InferenceSession;
  wake: WakeWordModels;
}

export async function openBaseline(): Promise<Variant> {
  const detection: DetectionModels = {
    vad: await loadOnnxSession('silero-vad', 'silero_vad.onnx', { threads: 1, inputLength: 'fixed' }),
    wake: await loadWakeWordModels([...THRESHOLDS.keys()]),
  };
  const moonshine = await Moonshine.load('moonshine-base', 2);
  const flite = await FliteVoice.load('slt');
  await moonshine.transcribe(new Float32Array(RATE_HZ), NEVER_CANCELLED);
  await flite.speak('Ready.');
  return {
    run: (chunks) => new Baseline(detection, moonshine, flite).run(chunks),
    async close() {
      const { vad, wake } = detection;
      for (const session of [vad, wake.melspectrogram, wake.embedding, ...wake.keywords.values()])
        await session.release();
      await moonshine.release();
    },
  };
}

class Baseline {
  readonly #figures: VariantFigures = { totalMs: 0, chunkMs: [], voiceToVoiceMs: [], replies: [] };
  #history: Float32Array = new Float32Array(0);
  #vadPending: Float32Array = new Float32Array(0);
  #vadContext: Float32Array = new Float32Array(VAD_CONTEXT);
  #vadState: Tensor = new Tensor('float32', new Float32Array(256), [2, 1, 128]);
  #probability = 0;
  #wakePending: Float32Array = new Float32Array(0);
  #wakeContext: Float32Array = new Float32Array(MEL_CONTEXT);
  #mel: Float32Array = new Float32Array(MEL_WINDOW * MEL_BINS).fill(1);
  #embeddings: Float32Array = new Float32Array(EMBEDDING_WINDOW * EMBEDDING_SIZE);
  #frames = 0;
  #hitCount = 0;
  #segment: Float32Array | undefined;
  #keyword: WakeWord = 'alexa';
  #hasSpoken = false;
  #silenceMs = 0;

  constructor(
    private readonly detection: DetectionModels,
    private readonly moonshine: Moonshine,
    private readonly flite: FliteVoice,
  ) {}

  async run(chunks: readonly Float32Array[]): Promise<VariantFigures> {
    const startedAt = performance.now();
    for (const chunk of chunks) {
      const chunkStartedAt = performance.now();
      await this.#process(chunk);
      this.#figures.chunkMs.push(performance.now() - chunkStartedAt);
    }
    this.#figures.totalMs = performance.now() - startedAt;
    return this.#figures;
  }

  async #process(chunk: Float32Array): Promise<void> {
    this.#history = joined(this.#history, chunk).slice(-2 * RATE_HZ);
    await this.#detectSpeech(chunk);
    const detected = await this.#detectWake(chunk);
    if (!this.#segment) {
      if (detected) {
        this.#keyword = detected;
        this.#segment = this.#history.slice(-(BEFORE_WAKE_MS * RATE_HZ) / 1000);
        this.#hasSpoken = false;
        this.#silenceMs = 0;
      }
      return;
    }
    this.#segment = joined(this.#segment, chunk);
    const speaking = this.#probability >= SPEECH_PROBABILITY;
    this.#hasSpoken ||= speaking;
    this.#silenceMs = speaking ? 0 : this.#silenceMs + 20;
    if (this.#hasSpoken && this.#silenceMs >= HANGOVER_MS) await this.#answer(this.#segment);
  }

  async #answer(segment: Float32Array): Promise<void> {
    this.#segment = undefined;
    const startedAt = performance.now();
    const { tokens } = await this.moonshine.transcribe(segment, NEVER_CANCELLED);
    const text = stripWakeWord(decodeTokens(tokens), this.#keyword) ?? decodeTokens(tokens);
    const { replyText } = new Dialogue(SKILLS, makeFixedContext()).understand(text);
    if (replyText) await this.flite.speak(replyText);
    this.#figures.replies.push(replyText);
    this.#figures.voiceToVoiceMs.push(HANGOVER_MS + performance.now() - startedAt);
  }

  async #detectSpeech(chunk: Float32Array): Promise<void> {
    this.#vadPending = joined(this.#vadPending, chunk);
    while (this.#vadPending.length >= VAD_FRAME) {
      const frame = this.#vadPending.slice(0, VAD_FRAME);
      this.#vadPending = this.#vadPending.slice(VAD_FRAME);
      const input = joined(this.#vadContext, frame);
      this.#vadContext = frame.slice(-VAD_CONTEXT);
      const { output, stateN } = await this.detection.vad.run({
        input: new Tensor('float32', input, [1, input.length]),
        state: this.#vadState,
        sr: new Tensor('int64', BigInt64Array.of(BigInt(RATE_HZ)), []),
      });
      this.#vadState = stateN as Tensor;
      this.#probability = (output as Tensor).data[0] as number;
    }
  }

  async #detectWake(chunk: Float32Array): Promise<WakeWord | undefined> {
    this.#wakePending = joined(this.#wakePending, chunk);
    let detected: WakeWord | undefined;
    while (this.#wakePending.length >= WAKE_FRAME) {
      const frame = this.#wakePending.slice(0, WAKE_FRAME).map((sample) => sample * 32_768);
      this.#wakePending = this.#wakePending.slice(WAKE_FRAME);
      const input = joined(this.#wakeContext, frame);
      this.#wakeContext = frame.slice(-MEL_CONTEXT);
      const mel = await runSingle(this.detection.wake.melspectrogram, new Tensor('float32', input, [1, input.length]));
      this.#mel = joined(
        this.#mel.slice(8 * MEL_BINS),
        mel.slice(0, 8 * MEL_BINS).map((value) => value / 10 + 2),
      );
      const window = new Tensor('float32', this.#mel, [1, MEL_WINDOW, MEL_BINS, 1]);
      const embedding = await runSingle(this.detection.wake.embedding, window);
      this.#embeddings = joined(this.#embeddings.slice(EMBEDDING_SIZE), embedding);
      detected = (await this.#scoreWords()) ?? detected;
    }
    return detected;
  }

  async #scoreWords(): Promise<WakeWord | undefined> {
    const features = new Tensor('float32', this.#embeddings, [1, EMBEDDING_WINDOW, EMBEDDING_SIZE]);
    this.#frames += 1;
    let best: WakeWord | undefined;
    for (const [word, session] of this.detection.wake.keywords) {
      const [score = 0] = await runSingle(session, features);
      if (score >= (THRESHOLDS.get(word) ?? 1)) best = word;
    }
    this.#hitCount = best ? this.#hitCount + 1 : 0;
    // Until its window is full, it contains data that was never heard.
    return this.#hitCount >= 2 && this.#frames > EMBEDDING_WINDOW ? best : undefined;
  }
}

function joined(before: Float32Array, after: Float32Array): Float32Array {
  return concatSamples([before, after]);
}
