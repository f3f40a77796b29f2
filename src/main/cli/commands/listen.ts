import { readAudioFile } from '../../audio-file/read-audio-file.ts';
import { loadConfig } from '../../config/load-config.ts';
import { jsonLine, readableLine } from '../conversation-lines.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { forEachFile } from '../for-each-file.ts';
import { openEngine } from '../open-engine.ts';
import { print, printJson } from '../output.ts';
import { playAudio } from '../play-audio.ts';

export interface ListenOptions {
  json?: boolean;
  realtime?: boolean;
}

/** `hark listen`: plays files through the engine as a microphone would. */
export async function listen(files: string[], { json = false, realtime = false }: ListenOptions): Promise<ExitCode> {
  const engine = await openEngine(loadConfig().config);
  let failures = 0;
  try {
    const exitCode = await forEachFile(files, json, async (file) => {
      if (!json && files.length > 1) print(`${file}:`);
      await playAudio(engine, readAudioFile(file), {
        realtime,
        onEvent(event) {
          if (event.type === 'error') failures += 1;
          if (json) {
            const line = jsonLine(event);
            if (line) printJson({ ...line, file });
          } else {
            const line = readableLine(event);
            if (line) print(line);
          }
        },
      });
    });
    return exitCode === EXIT.ok && failures > 0 ? EXIT.inputFailed : exitCode;
  } finally {
    await engine.close();
  }
}
