import type { Services } from '../pipeline/services.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';

type OnRun = (service: 'stt' | 'tts', computeMs: number) => void;

/** @returns services that report each finished run of STT and TTS, including runs for partial transcripts */
export function instrumentRuns(services: Services, onRun: OnRun): Services {
  const { transcriber, drafter, secondOpinion, synthesizer } = services;
  return {
    ...services,
    transcriber: instrumentTranscriber(transcriber, onRun),
    drafter: drafter && instrumentTranscriber(drafter, onRun),
    secondOpinion: secondOpinion && instrumentTranscriber(secondOpinion, onRun),
    synthesizer: {
      async synthesize(...args) {
        const synthesis = await synthesizer.synthesize(...args);
        onRun('tts', synthesis.computeMs);
        return synthesis;
      },
    },
  };
}

function instrumentTranscriber(transcriber: Transcriber, onRun: OnRun): Transcriber {
  return {
    get busy() {
      return transcriber.busy;
    },
    transcribe(...asked) {
      const { result, cancel } = transcriber.transcribe(...asked);
      const reported = result.then((done) => {
        if (done) onRun('stt', done.computeMs);
        return done;
      });
      return { result: reported, cancel };
    },
  };
}
