import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { Resampler } from '../../audio-file/resampler.ts';
import { loadConfig } from '../../config/load-config.ts';
import { Engine } from '../../engine/engine.ts';
import { readableLine } from '../conversation-lines.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { print } from '../output.ts';
import { playAudio } from '../play-audio.ts';
import { withLanguage } from '../with-language.ts';

const QUESTION = 'Alexa, what time is it?';
const LEAD_IN = new Float32Array(samplesOfMs(1000));

/**
 * `hark demo`: one spoken question through the whole engine, as fast as the machine can. Fails unless it was answered. The
 * latencies are those that a listener would have met.
 */
export async function demo(): Promise<ExitCode> {
  const config = withLanguage(loadConfig().config, 'en');
  const engine = new Engine({ ...config, tts: { ...config.tts, voice: 'slt' } });
  let answered = false;
  try {
    print(`A voice says: "${QUESTION}"`);
    const { samples, sampleRateHz } = await engine.synthesizeWhole(QUESTION);
    const question =
      sampleRateHz === SAMPLE_RATE_HZ ? samples : new Resampler(sampleRateHz, SAMPLE_RATE_HZ).push(samples);
    await playAudio(engine, [LEAD_IN, question], {
      realtime: false,
      onEvent(event) {
        if (event.type === 'turn') answered ||= event.outcome === 'answered';
        const line = readableLine(event);
        if (line) print(line);
      },
    });
  } finally {
    await engine.close();
  }
  if (!answered) process.stderr.write('hark: the question was not answered\n');
  return answered ? EXIT.ok : EXIT.inputFailed;
}
