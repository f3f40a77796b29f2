/** The STT worker: speech to text in a thread of its own, so that no chunk waits for it. */
import { serveStt } from './serve-stt.ts';

void serveStt();
