import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HarkError } from '../../../../shared/errors.ts';
import { parseMessage } from '../../../../shared/ipc/parse-message.ts';
import { projectRoot } from '../../../models/catalogue/project-root.ts';
import { type CalendarJob, calendarResultSchema, type ParsedCalendar } from '../ics/calendar-job.ts';

/** 100,000 events take a third of it. */
const MAX_HEAP_MB = 512;
/** The thread gives up earlier by itself, unless a single event keeps it. */
const MAX_RUN_MS = 30_000;

/** Reads a calendar in a thread of its own, which ends afterwards. @throws HarkError CALENDAR_INVALID, CALENDAR_TOO_LARGE */
export async function parseInWorker(job: CalendarJob): Promise<ParsedCalendar> {
  const worker = new Worker(resolve(projectRoot, 'out/main/calendar-worker.cjs'), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const timer = setTimeout(() => void worker.terminate(), MAX_RUN_MS);
  try {
    const message = await new Promise<unknown>((resolveMessage, reject) => {
      worker.once('message', resolveMessage);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the calendar takes too long to read')));
    });
    const result = parseMessage(calendarResultSchema, message, 'the calendar worker');
    if ('parsed' in result) return result.parsed;
    throw new HarkError(result.code, result.message);
  } catch (error) {
    if (error instanceof HarkError) throw error;
    throw new HarkError('CALENDAR_TOO_LARGE', `the calendar cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
