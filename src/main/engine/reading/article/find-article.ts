import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HarkError } from '../../../../shared/errors.ts';
import { projectRoot } from '../../../models/catalogue/project-root.ts';
import { type Article, articleSchema } from './article-message.ts';

/** Most pages take a tenth of a second, those made to be slow minutes. */
const MAX_FINDING_MS = 20_000;

/**
 * Finds the article of a page in a thread of its own, which ends with it.
 * @param signal ends it, unless that is for the limit of a service: the page is there, and the time is this machine's
 * @throws HarkError SERVICE_ANSWER_INVALID; the signal's reason when it is aborted
 */
export async function findArticle(html: string, signal: AbortSignal): Promise<Article> {
  const worker = new Worker(resolve(projectRoot, 'out/main/article-worker.cjs'), { workerData: html });
  try {
    return articleSchema.parse(await firstMessage(worker, signal));
  } catch (error) {
    if (isInterrupted(signal)) throw signal.reason;
    throw new HarkError('SERVICE_ANSWER_INVALID', `no article was found: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    void worker.terminate();
  }
}

function firstMessage(worker: Worker, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('its thread ended')));
    signal.addEventListener('abort', () => isInterrupted(signal) && reject(signal.reason), { once: true });
    const limit = setTimeout(() => reject(new Error('the page is too intricate')), MAX_FINDING_MS);
    worker.once('exit', () => clearTimeout(limit));
  });
}

const isInterrupted = ({ aborted, reason }: AbortSignal) => aborted && (reason as Error).name !== 'TimeoutError';
