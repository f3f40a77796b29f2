/** The library process: an Electron utility process that main forks while models are looked at or changed. */
import { toHarkError } from '../../../shared/errors.ts';
import {
  type LibraryReport,
  type LibraryRequest,
  libraryRequestSchema,
} from '../../../shared/models/library-messages.ts';
import { ModelLibrary } from './model-library.ts';

interface ParentPort {
  postMessage(message: LibraryReport): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
}

/** Progress is told this often at most. */
const REPORT_INTERVAL_MS = 200;

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort;
if (!parent) throw new Error('this file runs as a utility process only');

let library: ModelLibrary | undefined;
let reportIsDue = false;
let underWay = 0;
let reporting: Promise<void> = Promise.resolve();

function reportSoon(): void {
  if (reportIsDue) return;
  reportIsDue = true;
  setTimeout(() => {
    reportIsDue = false;
    report().catch(tellFailure);
  }, REPORT_INTERVAL_MS);
}

/** One after the other: a report that took long would undo what a later one told. */
function report(): Promise<void> {
  const reported = reporting.then(async () => {
    const models = (await library?.list()) ?? [];
    parent?.postMessage({ kind: 'models', models, busy: underWay > 0 });
  });
  reporting = reported.catch(() => undefined);
  return reported;
}

function tellFailure(thrown: unknown): void {
  const { code, message } = toHarkError(thrown);
  parent?.postMessage({ kind: 'failed', code, message });
}

async function answer(request: LibraryRequest): Promise<void> {
  if (request.kind === 'open') {
    const { registry, sttThreads } = request;
    library = new ModelLibrary({ registry, sttThreads, onChange: reportSoon });
    return;
  }
  if (!library) throw new Error('the library was not opened');
  switch (request.kind) {
    case 'list':
      return report();
    case 'fetch':
      return library.fetch(request.id);
    case 'pause':
      return library.pause(request.id);
    case 'remove':
      return library.remove(request.id);
    case 'add-wake-word':
      return library.addWakeWord(request.word, request.file);
    case 'add-voice':
      await library.addVoice(request.file);
      return;
    case 'measure':
      return library.measure();
  }
}

parent.on('message', ({ data }) => {
  underWay += 1;
  answer(libraryRequestSchema.parse(data))
    .catch((thrown: unknown) => {
      // What fails for a model is told in the list.
      if (typeof data === 'object' && data !== null && 'id' in data) return;
      tellFailure(thrown);
    })
    .finally(() => {
      underWay -= 1;
      reportSoon();
    });
});
