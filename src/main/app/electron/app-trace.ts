import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentTracing } from 'electron';
import { z } from 'zod';

/** Tasks, JavaScript and garbage collection, without the internal functions of Chromium. */
const CATEGORIES = ['toplevel', 'blink.user_timing', 'devtools.timeline', 'v8', 'disabled-by-default-v8.gc'];
/** The buffer keeps the newest events only, so that a trace can run all day. */
const BUFFER_KIB = 32 * 1024;
const ENGINE_TRACE = /^engine-\d+\.trace\.json$/;

const chromiumTraceSchema = z.object({ traceEvents: z.array(z.unknown()) });

/** Records main, the window, the GPU and the other processes of Chromium, for one trace together with the engine. */
export class AppTrace {
  private constructor(readonly folder: string) {}

  /** @param folder of this start: the engine writes its traces there too */
  static async start(folder: string): Promise<AppTrace> {
    await mkdir(folder, { recursive: true });
    await contentTracing.startRecording({
      recording_mode: 'record-continuously',
      included_categories: CATEGORIES,
      excluded_categories: ['*'],
      trace_buffer_size_in_kb: BUFFER_KIB,
    });
    return new AppTrace(folder);
  }

  /** Ends the recording and joins all traces in `hark.trace.json`, which opens in Perfetto. @returns its path */
  async finish(): Promise<string> {
    const recorded = await contentTracing.stopRecording(join(this.folder, 'app.trace.json'));
    const { traceEvents } = chromiumTraceSchema.parse(JSON.parse(await readFile(recorded, 'utf8')));
    const path = join(this.folder, 'hark.trace.json');
    await writeFile(path, JSON.stringify({ traceEvents: [...traceEvents, ...(await this.#engineEvents())] }));
    return path;
  }

  /** The events of every engine that ran; one that crashed has left its file. */
  async #engineEvents(): Promise<unknown[]> {
    const names = (await readdir(this.folder)).filter((name) => ENGINE_TRACE.test(name));
    const texts = await Promise.all(names.map((name) => readFile(join(this.folder, name), 'utf8')));
    return texts.flatMap(eventsOf);
  }
}

/** @param text a JSON array with one event a line; its end may be missing */
function eventsOf(text: string): unknown[] {
  return text.split('\n').flatMap((line) => {
    if (!line.endsWith('},')) return [];
    return [JSON.parse(line.slice(0, -1)) as unknown];
  });
}
