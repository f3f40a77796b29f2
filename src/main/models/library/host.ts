/** The library process: an Electron utility process that main forks while models are shown or changed. */
import { toHarkError } from '../../../shared/errors.ts';
import { type LibraryReport, type LibraryRequest, libraryMessages } from '../../../shared/models/library-messages.ts';
import { openMainPort } from '../../utility-process/main-port.ts';
import { ModelLibrary } from './model-library.ts';

/** The shortest time between two reports of progress. */
const REPORT_INTERVAL_MS = 200;

const main = openMainPort<LibraryReport>();

let library: ModelLibrary | undefined;
let isReportDue = false;
let requestsUnderWay = 0;
let reporting: Promise<void> = Promise.resolve();

function reportSoon(): void {
  if (isReportDue) return;
  isReportDue = true;
  setTimeout(() => {
    isReportDue = false;
    report().catch(reportFailure);
  }, REPORT_INTERVAL_MS);
}

/** Reports follow one another: one that took long must not undo a later one. */
function report(): Promise<void> {
  const reported = reporting.then(async () => {
    const models = (await library?.list()) ?? [];
    main.send({ type: 'models', models, busy: requestsUnderWay > 0 });
  });
  reporting = reported.catch(() => undefined);
  return reported;
}

function reportFailure(thrown: unknown): void {
  const { code, message } = toHarkError(thrown);
  main.send({ type: 'failed', code, message });
}

async function answer(request: LibraryRequest): Promise<void> {
  if (request.type === 'open') {
    const { registry, sttThreads } = request;
    library = new ModelLibrary({ registry, sttThreads, onChange: reportSoon });
    return;
  }
  if (!library) throw new Error('the library was not opened');
  switch (request.type) {
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

main.listen(
  libraryMessages.toLibrary,
  (request) => {
    requestsUnderWay += 1;
    answer(request)
      .catch((thrown: unknown) => {
        // The list shows the failure of an action on one model.
        if (!('id' in request)) reportFailure(thrown);
      })
      .finally(() => {
        requestsUnderWay -= 1;
        reportSoon();
      });
  },
  reportFailure,
);
