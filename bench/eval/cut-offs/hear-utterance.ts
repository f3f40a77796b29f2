import type { Engine } from '../../../src/main/engine/engine.ts';
import { Room } from '../../../src/main/engine/pipeline/testing/room.ts';
import { msOfSamples, samplesOfMs } from '../../../src/shared/audio/audio-format.ts';
import { wordsOf } from '../word-errors.ts';
import { roomSound } from './room-sound.ts';
import { speechIn } from './speech-in.ts';

/** Longer than any hangover. */
const AFTER_MS = 3500;
const BEFORE_MS = 300;
/** VAD's frames and its doubts at the end of a word. */
const TOLERANCE_MS = 100;

export interface HeardClip {
  /** What the turn took for the whole utterance. */
  text: string;
  /** Whether it ended before the last word. */
  isCutOff: boolean;
  /** From the end of speech to the endpoint; undefined when it was cut off. */
  waitMs: number | undefined;
}

/**
 * Has the real listener hear a clip at its own pace, after push-to-talk.
 * @param whole the transcript of all of it, without pauses: what ended early and misses none of its words was breath
 */
export async function hearClip(engine: Engine, clip: Float32Array, whole: string): Promise<HeardClip> {
  const speech = await speechIn(engine, clip);
  if (!speech) return { text: '', isCutOff: false, waitMs: undefined };
  let endpointAtMs: number | undefined;
  const room = await Room.open(engine, {}, (event) => {
    if (event.type === 'state' && event.state === 'transcribing') endpointAtMs ??= room.clock.nowMs();
  });
  try {
    const clipEnd = BEFORE_MS + msOfSamples(clip.length);
    await room.hear(roomSound(clip, samplesOfMs(BEFORE_MS)));
    room.session.command({ type: 'push-to-talk' });
    await room.hear(clip);
    const tail = roomSound(clip, samplesOfMs(20));
    while (endpointAtMs === undefined && room.clock.nowMs() < clipEnd + AFTER_MS) await room.hear(tail);
    await room.until(() => room.of('transcript').length > 0 || room.session.state === 'asleep');
    const text = room.of('transcript')[0]?.text ?? '';
    if (endpointAtMs === undefined) return { text, isCutOff: false, waitMs: undefined };
    const waitMs = endpointAtMs - BEFORE_MS - msOfSamples(speech.end);
    const isEarly = waitMs < -TOLERANCE_MS;
    const isCutOff = isEarly && wordsOf(text).length < wordsOf(whole).length;
    return { text, isCutOff, waitMs: isEarly ? undefined : waitMs };
  } finally {
    await room.session.close();
  }
}
