/** The library process: an Electron utility process that main forks to show or change models. */
import { toHarkError } from '../../../shared/errors.ts';
import { type LibraryMessage, type LibraryRequest, libraryMessages } from '../../../shared/models/library-messages.ts';
import { ProcessRequests } from '../../engine/llm/inside/process-requests.ts';
import type { MessagePortLike } from '../../engine/ports/message-port.ts';
import { openMainPort } from '../../utility-process/main-port.ts';
import { ModelLibrary } from './model-library.ts';

/** Minimum time between two progress reports. */
const REPORT_INTERVAL_MS = 200;
/** Main ends a library that reports nothing for half a minute, and a language model may take longer to be measured. */
const BUSY_REPORT_INTERVAL_MS = 10_000;

const main = openMainPort<LibraryMessage, MessagePortLike>();
const languageModels = new ProcessRequests(() => main.send({ type: 'language-model-wanted' }));

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

/** Sends reports in order, so that a slow one does not overwrite a newer one. */
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

async function answer(request: Exclude<LibraryRequest, { type: 'language-model-port' }>): Promise<void> {
  if (request.type === 'open') {
    const { settings, sttThreads } = request;
    const connectLanguageModel = () => languageModels.connect();
    library = new ModelLibrary({ settings, sttThreads, connectLanguageModel, onChange: reportSoon });
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
  (request, ports) => {
    if (request.type === 'language-model-port') return languageModels.accept(ports[0]);
    requestsUnderWay += 1;
    answer(request)
      .catch((thrown: unknown) => {
        // For an action on one model, the list shows the failure.
        if (!('id' in request)) reportFailure(thrown);
      })
      .finally(() => {
        requestsUnderWay -= 1;
        reportSoon();
      });
  },
  reportFailure,
);

setInterval(() => {
  if (requestsUnderWay > 0) reportSoon();
}, BUSY_REPORT_INTERVAL_MS);
