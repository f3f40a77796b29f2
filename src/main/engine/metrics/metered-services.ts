import type { Services } from '../pipeline/services.ts';
import type { Metrics } from './metrics.ts';

/** STT and TTS whose every run is measured, those for partial texts too. A language model's first words are a stage of the turn. */
export function meteredServices(
  { transcriber, synthesizer, chat }: Services,
  { processingSeconds }: Metrics,
): Services {
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
    chat,
  };
}
