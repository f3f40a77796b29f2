import { HarkError, toHarkError } from '../../../shared/errors.ts';
import { languagesOf } from '../../../shared/settings/conversation-languages.ts';
import { parseVoiceName, VOICE_NAME } from '../../../shared/settings/voices.ts';
import { loadConfig } from '../../config/load-config.ts';
import { removeVoice, voiceNames } from '../../engine/speech/tts/neural/voice-library.ts';
import { listVoices } from '../../engine/speech/tts/registry.ts';
import { voiceLibrary } from '../../models/catalogue/model-folders.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openLibrary } from '../open-library.ts';
import { print, printJson } from '../output.ts';

/** `hark voices`: every voice by the name that `tts.voice` takes. */
export async function voices({ json = false }: { json?: boolean }): Promise<ExitCode> {
  const tell = (error: unknown) =>
    process.stderr.write(`hark: the system's own voices: ${toHarkError(error).message}\n`);
  const languages = languagesOf(loadConfig().config.conversation.languages);
  for (const voice of await listVoices(voiceLibrary(), tell, languages)) {
    if (json) printJson(voice);
    else {
      // The names alone go to stdout, so that a script can use them.
      print(voice.name);
      if (voice.slowerThanSpeech) process.stderr.write(`  ${voice.name} is slower than speech on this machine.\n`);
    }
  }
  return EXIT.ok;
}

/** `hark voices add`. */
export async function addNeuralVoice(file: string): Promise<ExitCode> {
  const voice = await openLibrary(loadConfig().config).addVoice(file);
  for (const name of voiceNames(voice)) {
    print(name);
    process.stderr.write(`  Added ${name}. To use it, set HARK_VOICE=${name} or tts.voice.\n`);
  }
  return EXIT.ok;
}

/** `hark voices remove`. */
export async function removeNeuralVoice(name: string): Promise<ExitCode> {
  const voice = VOICE_NAME.test(name) ? parseVoiceName(name) : undefined;
  if (voice?.engine !== 'neural') throw new HarkError('VOICE_UNAVAILABLE', `${name} is no neural voice`);
  await removeVoice(voiceLibrary(), voice.folder);
  return EXIT.ok;
}
