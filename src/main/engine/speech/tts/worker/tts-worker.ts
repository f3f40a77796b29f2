/** The TTS worker: text to speech in a thread of its own, so that no chunk waits for it. */
import { collectGarbage } from '../../../workers/collect-garbage.ts';
import { serveJobs } from '../../../workers/serve-jobs.ts';
import { openVoice } from '../registry.ts';
import type { Voice } from '../voice.ts';
import { ttsWorkerContract } from './tts-worker-contract.ts';

void serveJobs(ttsWorkerContract, async ({ voice: first, library, provider }) => {
  let current: { name: string; voice: Voice } | undefined;
  const use = async (name: string): Promise<Voice> => {
    if (current?.name === name) return current.voice;
    // Another voice than the one of the settings was not probed.
    const wanted = name === first ? provider : 'cpu';
    const voice = await openVoice(name, { library, provider: wanted }).catch((error) => {
      if (wanted === 'cpu') throw error;
      return openVoice(name, { library });
    });
    await current?.voice.close?.();
    current = { name, voice };
    return voice;
  };
  // The first run compiles; better now than in the first reply. A voice that is not there is told with the first job.
  const warm = await use(first).catch(() => undefined);
  await warm?.speak('Ready.').catch(() => undefined);
  warm?.prepare?.();
  return async ({ text, voice: name, manner }) => {
    const voice = await use(name);
    const speech = await voice.speak(text, manner);
    // While the sentence is heard.
    setImmediate(() => {
      collectGarbage();
      voice.prepare?.();
    });
    return speech;
  };
});
