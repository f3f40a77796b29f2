import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { StreamDetector } from '../detection/stream-detector.ts';
import type { PlaybackEcho } from './playback-echo.ts';

/** Speech probability from which a frame counts. Higher than the VAD gate's, because the reply sounds in the room too. */
const SPEECH_PROBABILITY = 0.6;
/** This much speech is a voice and not a click. */
const SURE_SAMPLES = samplesOfMs(160);
/** More than passes between two chunks. */
const MAX_GAP_SAMPLES = samplesOfMs(100);

/** Detects that somebody speaks over the playback. */
export class BargeIn {
  #judgedSample = 0;
  #onset: number | undefined;

  constructor(
    private readonly detector: StreamDetector,
    private readonly echo: PlaybackEcho,
  ) {}

  /** Where speech over the playback began that is not certain yet. */
  get onset(): number | undefined {
    return this.#judgedSample === this.detector.judgedSample ? this.#onset : undefined;
  }

  /** Called after every chunk while something is being said. @returns where the speech began, once it is certain */
  update(): number | undefined {
    const { judgedSample, speechProbability } = this.detector;
    if (judgedSample === this.#judgedSample) return undefined;
    const frameStart = this.#judgedSample;
    this.#judgedSample = judgedSample;
    // What was not certain at the end of the last reply says nothing about this one.
    if (judgedSample - frameStart > MAX_GAP_SAMPLES) this.#onset = undefined;
    if (speechProbability < SPEECH_PROBABILITY || this.echo.isHeard()) {
      this.#onset = undefined;
      return undefined;
    }
    this.#onset ??= Math.max(frameStart, judgedSample - samplesOfMs(40));
    if (judgedSample - this.#onset < SURE_SAMPLES) return undefined;
    const onset = this.#onset;
    this.#onset = undefined;
    return onset;
  }
}

/** Words that the loudspeaker also says count as its echo. @returns whether most words of `heard` are in `said` */
export function soundsLikeEcho(heard: string, said: string): boolean {
  const words = wordsOf(heard);
  const spoken = new Set(wordsOf(said));
  const known = words.filter((word) => spoken.has(word)).length;
  return words.length > 0 && known / words.length >= 0.7;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
