/** The TTS worker: text to speech in a thread of its own, so that no chunk waits for it. */
import { collectGarbage } from '../../workers/collect-garbage.ts';
import { serveJobs } from '../../workers/serve-jobs.ts';
import { Flite } from './flite.ts';
import type { Speech } from './speech.ts';
import type { TtsJob } from './tts-worker-client.ts';

void serveJobs<undefined, TtsJob, Speech>(async () => {
  const flite = await Flite.load();
  // The first run compiles; better now than in the first reply.
  await flite.synthesize('Ready.', 'slt');
  flite.prepare();
  return async ({ text, voice, manner }) => {
    const speech = await flite.synthesize(text, voice, manner);
    // While the sentence is heard.
    setImmediate(() => {
      collectGarbage();
      flite.prepare();
    });
    return speech;
  };
});
