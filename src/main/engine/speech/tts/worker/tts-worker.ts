/** The TTS worker: text to speech in a thread of its own, so that no chunk waits for it. */
import { collectGarbage } from '../../../workers/collect-garbage.ts';
import { serveJobs } from '../../../workers/serve-jobs.ts';
import { openVoice } from '../registry.ts';
import type { Speech } from '../speech.ts';
import type { Voice } from '../voice.ts';
import { ttsWorkerContract } from './tts-worker-contract.ts';

interface LoadedVoice {
  name: string;
  voice: Voice;
}

void serveJobs(ttsWorkerContract, async ({ voice: first, library, provider }) => {
  // The voice of the settings stays; of the others, which speak now and then, the last one.
  let [chosen, other]: (LoadedVoice | undefined)[] = [];
  const use = async (name: string): Promise<Voice> => {
    const loaded = [chosen, other].find((each) => each?.name === name);
    if (loaded) return loaded.voice;
    // Another voice than the one of the settings was not probed.
    const wanted = name === first ? provider : 'cpu';
    const voice = await openVoice(name, { library, provider: wanted }).catch((error) => {
      if (wanted === 'cpu') throw error;
      return openVoice(name, { library });
    });
    if (name === first) {
      chosen = { name, voice };
    } else {
      await other?.voice.close?.();
      other = { name, voice };
    }
    return voice;
  };
  // The first run compiles; better now than in the first reply. A voice that is not there is told with the first job.
  const warm = await use(first).catch(() => undefined);
  await warm?.speak('Ready.').catch(() => undefined);
  warm?.prepare?.();
  return async ({ text, voice: name, prosody, inParts }, isCancelled, sendPart) => {
    const voice = await use(name);
    const speech =
      inParts && voice.speakInParts
        ? await lastOf(voice.speakInParts(text, prosody), isCancelled, sendPart)
        : await voice.speak(text, prosody);
    // While the sentence is heard.
    setImmediate(() => {
      collectGarbage();
      voice.prepare?.();
    });
    return speech;
  };
});

/** Sends all parts but the last. @returns the last; undefined when it is not wanted any more */
async function lastOf(
  parts: AsyncGenerator<Speech, Speech>,
  isCancelled: () => boolean,
  sendPart: (part: Speech) => void,
): Promise<Speech | undefined> {
  for (;;) {
    const { done, value } = await parts.next();
    if (isCancelled()) return undefined;
    if (done) return value;
    sendPart(value);
  }
}
