/** The thread that finds the article of a web page: a long page would hold up the sound. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { extractArticle } from './extract-article.ts';

parentPort?.postMessage(extractArticle(z.string().parse(workerData)));
