/** The calendar worker: reads one calendar in a thread of its own, so that no chunk of sound waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { toHarkError } from '../../../../shared/errors.ts';
import { parseMessage } from '../../../../shared/ipc/parse-message.ts';
import { type CalendarResult, calendarJobSchema } from '../ics/calendar-job.ts';
import { parseCalendar } from '../ics/parse-calendar.ts';

parentPort?.postMessage(result());

function result(): CalendarResult {
  try {
    return { parsed: parseCalendar(parseMessage(calendarJobSchema, workerData, 'the engine')) };
  } catch (error) {
    const { code, message } = toHarkError(error, 'CALENDAR_INVALID');
    return { code, message };
  }
}
