import type { Transcriber } from '../speech/stt/transcriber.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import type { Metrics } from './metrics.ts';

/** STT and TTS whose every run is measured, those for partial texts too. */
export function meteredSpeech(
  { transcriber, synthesizer }: { transcriber: Transcriber; synthesizer: Synthesizer },
  { processingSeconds }: Metrics,
): { transcriber: Transcriber; synthesizer: Synthesizer } {
  return {
    transcriber: {
      transcribe(samples) {
        const { result, cancel } = transcriber.transcribe(samples);
        const measured = result.then((done) => {
          if (done) processingSeconds.observe({ service: 'stt' }, done.computeMs / 1000);
          return done;
        });
        return { result: measured, cancel };
      },
    },
    synthesizer: {
      async synthesize(sentence) {
        const synthesis = await synthesizer.synthesize(sentence);
        processingSeconds.observe({ service: 'tts' }, synthesis.computeMs / 1000);
        return synthesis;
      },
    },
  };
}
