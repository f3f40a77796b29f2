import { expect, test } from 'vitest';
import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { WAKE_WORDS } from '../../../../shared/settings/wake-words.ts';
import { ringTone } from '../../agenda/ring-tone.ts';
import { detectionLoader } from '../../speech/loading/detection-models.ts';
import { SileroVad, VAD_FRAME_SAMPLES } from '../../speech/vad/silero-vad.ts';
import { CUES, makeCue } from './cues.ts';

const sounds: [string, Float32Array][] = [
  ...CUES.map((cue): [string, Float32Array] => [cue, makeCue(cue).samples]),
  ['ring tone', ringTone().samples],
];

test.each(sounds)('the %s cue is never taken for speech', async (_name, sound) => {
  const loader = detectionLoader(WAKE_WORDS);
  const models = await loader.load();
  const vad = new SileroVad(models.vad);
  // Three times, as loud as it is played, in a silent room: nothing of an echo canceller.
  const heard = new Float32Array(samplesOfMs(300) + 3 * (sound.length + samplesOfMs(400)));
  for (let time = 0; time < 3; time++) heard.set(sound, samplesOfMs(300) + time * (sound.length + samplesOfMs(400)));
  let highest = 0;
  for (let start = 0; start + VAD_FRAME_SAMPLES <= heard.length; start += VAD_FRAME_SAMPLES) {
    highest = Math.max(highest, await vad.process(heard.subarray(start, start + VAD_FRAME_SAMPLES)));
  }
  expect(highest).toBeLessThan(0.5);
  await loader.dispose(models);
});
