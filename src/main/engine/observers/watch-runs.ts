import type { Services } from '../pipeline/services.ts';

/** Services whose every run of STT and TTS is reported when it is done, those for partial texts too. */
export function watchRuns(
  { transcriber, synthesizer, chat, mcp }: Services,
  onRun: (service: 'stt' | 'tts', computeMs: number) => void,
): Services {
  return {
    transcriber: {
      get busy() {
        return transcriber.busy;
      },
      transcribe(samples) {
        const { result, cancel } = transcriber.transcribe(samples);
        const watched = result.then((done) => {
          if (done) onRun('stt', done.computeMs);
          return done;
        });
        return { result: watched, cancel };
      },
    },
    synthesizer: {
      async synthesize(sentence) {
        const synthesis = await synthesizer.synthesize(sentence);
        onRun('tts', synthesis.computeMs);
        return synthesis;
      },
    },
    chat,
    mcp,
  };
}
