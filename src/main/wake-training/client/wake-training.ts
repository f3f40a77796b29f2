import { HarkError } from '../../../shared/errors.ts';
import { receive } from '../../../shared/ipc/message-contract.ts';
import type { WakeWord } from '../../../shared/settings/wake-words.ts';
import type { PhraseVerdict } from '../../../shared/wake-training/phrase-verdict.ts';
import {
  type TrainingCommand,
  type TrainingMessage,
  trainingMessages,
} from '../../../shared/wake-training/training-messages.ts';
import type { TrainingRequest, TrainingState } from '../../../shared/wake-training/training-state.ts';
import type { ProcessHandle } from '../../app/engine-process/process-handle.ts';

interface WakeTrainingDeps {
  fork(): ProcessHandle<TrainingCommand>;
  /** The wake words that Hark listens for. */
  words(): readonly WakeWord[];
  /** Listens for a wake word that is now in the user's library. */
  adopt(word: WakeWord): void;
  /** Removes a wake word from the user's library. */
  remove(word: WakeWord): Promise<void>;
  onState(state: TrainingState): void;
  onError(error: unknown): void;
}

/** How long the process stays after its last work. */
const IDLE_MS = 30_000;

/** Trains wake words of the user. A process of its own does the work and is forked on demand. */
export class WakeTraining {
  #process: ProcessHandle<TrainingCommand> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #state: TrainingState = { type: 'idle' };
  /** Id → who waits for a verdict. */
  readonly #judging = new Map<number, { resolve(verdict: PhraseVerdict): void; reject(error: HarkError): void }>();
  #lastId = 0;

  constructor(private readonly deps: WakeTrainingDeps) {}

  get state(): TrainingState {
    return this.#state;
  }

  /**
   * Says whether a phrase is a good wake word.
   * @throws HarkError WAKE_TRAINING_FAILED when the process ends meanwhile
   */
  judge(phrase: string): Promise<PhraseVerdict> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#judging.set(id, { resolve, reject });
      this.#open().postMessage({ type: 'judge', id, phrase, words: [...this.deps.words()] });
    });
  }

  /** Handles a request of the settings; one that does not fit the state is ignored, because the page is behind it. */
  async handleRequest(request: TrainingRequest): Promise<void> {
    const { type, phrase } = { phrase: '', ...this.#state };
    if (request.type === 'train' && type !== 'training' && type !== 'trained') {
      this.#setState({ type: 'training', phrase: request.phrase });
      this.#open().postMessage(request);
    } else if (request.type === 'cancel' && type === 'training') {
      this.#setState({ type: 'idle' });
      this.#end();
    } else if (request.type === 'keep' && type === 'trained') {
      this.#setState({ type: 'idle' });
    } else if (request.type === 'discard' && type !== 'training') {
      this.#setState({ type: 'idle' });
      if (type === 'trained') await this.deps.remove(phrase);
    }
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#end();
  }

  #open(): ProcessHandle<TrainingCommand> {
    this.#restartIdleTimer();
    if (this.#process) return this.#process;
    const child = this.deps.fork();
    const onMessage = (message: TrainingMessage) => this.#process === child && this.#onMessage(message);
    child.onMessage(receive(trainingMessages.toMain, 'the training process', onMessage, this.deps.onError));
    child.onExit((code) => {
      // One that was ended on purpose is no longer this one.
      if (this.#process !== child) return;
      this.#process = undefined;
      this.#fail(new HarkError('WAKE_TRAINING_FAILED', `the training process ended with ${code}`));
    });
    this.#process = child;
    return child;
  }

  /** Ends the process, and with it all of its work. */
  #end(): void {
    const child = this.#process;
    this.#process = undefined;
    child?.kill();
    this.#rejectJudging(new HarkError('WAKE_TRAINING_FAILED', 'the training process was ended'));
  }

  #restartIdleTimer(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#state.type !== 'training' && this.#end(), IDLE_MS);
  }

  #onMessage(message: TrainingMessage): void {
    this.#restartIdleTimer();
    switch (message.type) {
      case 'judged':
        this.#judging.get(message.id)?.resolve(message.verdict);
        this.#judging.delete(message.id);
        break;
      case 'progress':
        if (this.#state.type === 'training') this.#setState({ ...this.#state, progress: message.progress });
        break;
      case 'trained':
        this.#onTrained(message);
        break;
      case 'failed':
        this.#onFailed(message);
        break;
    }
  }

  #onTrained({ test }: Extract<TrainingMessage, { type: 'trained' }>): void {
    if (this.#state.type !== 'training') return;
    const { phrase } = this.#state;
    this.#setState({ type: 'trained', phrase, test });
    this.deps.adopt(phrase);
  }

  #onFailed({ id, code, message }: Extract<TrainingMessage, { type: 'failed' }>): void {
    const error = new HarkError(code, message);
    if (id === undefined) return this.#fail(error);
    this.#judging.get(id)?.reject(error);
    this.#judging.delete(id);
  }

  #fail(error: HarkError): void {
    const { code, message } = error;
    if (this.#state.type === 'training') this.#setState({ type: 'failed', phrase: this.#state.phrase, code, message });
    this.#rejectJudging(error);
    this.deps.onError(error);
  }

  #rejectJudging(error: HarkError): void {
    for (const { reject } of this.#judging.values()) reject(error);
    this.#judging.clear();
  }

  #setState(state: TrainingState): void {
    this.#state = state;
    this.deps.onState(state);
  }
}
