import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import type { ConversationLanguage } from '../../../shared/settings/conversation-languages.ts';
import { readAudioFile } from '../../audio-file/read-audio-file.ts';
import { loadConfig } from '../../config/load-config.ts';
import { jsonLine, readableLine } from '../conversation-lines.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { forEachFile } from '../for-each-file.ts';
import { openEngine } from '../open-engine.ts';
import { print, printError, printJson } from '../output.ts';
import { playAudio } from '../play-audio.ts';
import { withLanguage } from '../with-language.ts';

export interface ListenOptions {
  json?: boolean;
  realtime?: boolean;
  /** That is spoken, in place of those of the settings. */
  language?: ConversationLanguage;
  /** Has a server hear it instead, such as ws://speech.example:9484; its token comes from HARK_SERVE_TOKEN. */
  server?: string;
}

interface Listener {
  hear(file: string, onEvent: (event: EngineEvent) => void): Promise<void>;
  close(): Promise<void>;
}

/** `hark listen`: plays files through the engine, or to a server, as a microphone would. */
export async function listen(files: string[], options: ListenOptions): Promise<ExitCode> {
  const { json = false } = options;
  const listener = options.server === undefined ? await listenHere(options) : await listenThere(options.server);
  let failures = 0;
  try {
    const exitCode = await forEachFile(files, json, async (file) => {
      if (!json && files.length > 1) print(`${file}:`);
      await listener.hear(file, (event) => {
        if (event.type === 'error') failures += 1;
        if (json) {
          const line = jsonLine(event);
          if (line) printJson({ ...line, file });
        } else {
          const line = readableLine(event);
          if (line) print(line);
        }
      });
    });
    return exitCode === EXIT.ok && failures > 0 ? EXIT.inputFailed : exitCode;
  } finally {
    await listener.close();
  }
}

async function listenHere({ realtime = false, language }: ListenOptions): Promise<Listener> {
  const engine = await openEngine(withLanguage(loadConfig().config, language));
  return {
    hear: (file, onEvent) => playAudio(engine, readAudioFile(file, printError), { realtime, onEvent }),
    close: () => engine.close(),
  };
}

async function listenThere(url: string): Promise<Listener> {
  const { playToServer } = await import('../play-to-server.ts');
  const token = process.env.HARK_SERVE_TOKEN || undefined;
  return {
    hear: (file, onEvent) => playToServer(readAudioFile(file, printError), { url, token, onEvent }),
    close: async () => undefined,
  };
}
