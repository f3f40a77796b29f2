import type { SessionState } from '../../../shared/engine/session-state.ts';
import { AgendaAnnouncer } from '../agenda/agenda-announcer.ts';
import { Facts } from '../memory/facts.ts';
import { UNKNOWN_USER, UserProfile } from '../memory/user-profile.ts';
import { Notebook } from '../notebook/notebook.ts';
import type { WakeDetection } from '../speech/wake/wake-engine.ts';
import type { Dialogue } from '../understanding/dialogue.ts';
import { BargeIn } from './barge-in/barge-in.ts';
import { PlaybackEcho } from './barge-in/playback-echo.ts';
import { ChunkIntake } from './detection/chunk-intake.ts';
import { WakeCheck } from './detection/wake-check.ts';
import { Cues } from './playback/cues.ts';
import { Answering } from './reply/answering.ts';
import { createDialogue } from './reply/create-dialogue.ts';
import { ReplySpeaker } from './reply/reply-speaker.ts';
import type { SessionCommand, SessionDeps } from './session-options.ts';
import { TurnTaking } from './turn/turn-taking.ts';
import { warmUp } from './warm-up.ts';

/** One conversation: joins the stages and routes chunks and commands to them. */
export class Session {
  readonly #turns: TurnTaking;
  readonly #intake: ChunkIntake;
  readonly #dialogue: Dialogue;
  readonly #wakeCheck: WakeCheck;
  readonly #announcer: AgendaAnnouncer;
  readonly #facts: Facts;
  readonly #user: UserProfile;

  constructor(private readonly deps: SessionDeps) {
    const { clock, services, playback, emit, config, now, detector, stores, isRemoteClient = false } = deps;
    const { enable_parallel_processing, buffer_size_chunks } = config.audio_processing;
    const { chat, mcp, offeredModel } = services;
    const speaker = new ReplySpeaker(services.synthesizer, playback, clock, deps.spoken);
    this.#announcer = new AgendaAnnouncer({
      clock,
      now,
      store: stores?.agenda,
      onChange: (items) => emit({ type: 'agenda', items }),
      announce: (text, tone) => this.#turns.announce(text, tone),
      onSilence: () => this.state === 'asleep' && speaker.stop(),
    });
    this.#facts = new Facts(stores?.memory, (facts) => emit({ type: 'facts', facts: [...facts] }));
    // Whoever is at another machine is not the user of the settings.
    this.#user = new UserProfile(isRemoteClient ? UNKNOWN_USER : config.user, (user) =>
      emit({ type: 'user-changed', user }),
    );
    const dialogue = createDialogue({
      clock,
      config,
      now,
      agenda: this.#announcer.agenda,
      notebook: new Notebook(stores?.notebook),
      facts: this.#facts,
      user: this.#user,
      isRemoteClient,
      open: (target) => emit({ type: 'open', target }),
      onError: (error) => this.#turns.reportError(error, 'SOUND_FAILED'),
    });
    const answering = new Answering({
      config,
      clock,
      dialogue,
      chat,
      mcp,
      // Who is at another machine does not decide about this one.
      offeredModel: isRemoteClient ? undefined : offeredModel,
      now,
      user: this.#user,
      facts: isRemoteClient ? undefined : this.#facts,
      chatHistory: stores?.chatHistory,
      emit,
      onPrepared: enable_parallel_processing ? (replyText) => speaker.prepare(replyText) : undefined,
    });
    const echo = new PlaybackEcho(detector, speaker.heard);
    this.#turns = new TurnTaking({
      stages: { config, clock, detector, services, answering, speaker, emit },
      cues: new Cues(playback, config.sounds.cues),
      bargeIn: new BargeIn(detector, echo),
      echo,
      dialogue,
    });
    this.#wakeCheck = new WakeCheck(detector, services.drafter, deps.onNearMiss);
    this.#intake = new ChunkIntake({
      detector,
      clock,
      chunksPerBuffer: buffer_size_chunks,
      emit,
      onChunk: deps.onChunk,
      onHeard: (detection) => this.#onHeard(detection),
      onOverload: () => this.#turns.reportOverload(),
      onError: (error) => this.#turns.fail(error, 'WAKE_FAILED'),
    });
    this.#dialogue = dialogue;
  }

  get state(): SessionState {
    return this.#turns.state;
  }

  /** How many sample arrays were allocated for STT so far. */
  get allocations(): number {
    return this.deps.detector.ring.reads;
  }

  /** Reads the stored agenda. */
  restore(): void {
    this.#announcer.agenda.restore();
  }

  /**
   * Takes the next chunk of the microphone; chunks are processed one after the other.
   * @param samples 16 kHz mono, -1..1
   * @param capturedAtMs when its last sample was captured, on the session's clock
   * @param dueAtMs since when it could be processed: later than `capturedAtMs` when it waited for its buffer
   */
  pushChunk(samples: Float32Array, capturedAtMs: number, dueAtMs = capturedAtMs): Promise<void> {
    return this.#intake.push(samples, capturedAtMs, dueAtMs);
  }

  /** Handles what the user asked for by key, button or text. */
  command(command: SessionCommand): void {
    switch (command.type) {
      case 'push-to-talk':
        return this.#turns.pushToTalk();
      case 'hold':
        return this.#turns.hold();
      case 'release':
        return this.#turns.release();
      case 'cancel':
        this.#announcer.agenda.silence();
        return this.#turns.cancel();
      case 'ask':
        return this.#turns.ask(command.text);
      case 'cancel-item':
        return this.#announcer.agenda.cancel(command.itemId);
      case 'add-fact':
        return void this.#facts.add(command.text, this.deps.now().getTime());
      case 'put-fact':
        return this.#facts.put(command.fact);
      case 'delete-fact':
        return this.#facts.remove([{ id: command.factId }]);
      case 'set-user':
        return this.#user.replace(command.user);
      case 'announce':
        return this.#turns.announce(command.text);
    }
  }

  /** Emits agenda, facts and state again, for a window that opens late. */
  describe(): void {
    this.deps.emit({ type: 'agenda', items: this.#announcer.agenda.items });
    this.deps.emit({ type: 'facts', facts: [...this.#facts.all] });
    this.#turns.emitState();
  }

  /** Makes the first question and the first reply as quick as the next; for when nothing else is to be done. */
  warmUp(): Promise<void> {
    return warmUp(this.#dialogue, this.deps.spoken);
  }

  /** Says once what was due while Hark was off. Call it when somebody can hear and see it. */
  tellMissed(): void {
    const text = this.#announcer.takeMissed();
    if (text === undefined) return;
    const { clock, emit } = this.deps;
    emit({ type: 'notice', text, atMs: clock.nowMs() });
    this.#turns.announce(text);
  }

  /** Ends the conversation without further events. Resolves when its models are given back. */
  async close(): Promise<void> {
    const drained = this.#intake.close();
    this.#wakeCheck.close();
    this.#announcer.close();
    this.#turns.close();
    // A model may still run for a chunk.
    await drained;
    this.deps.release();
  }

  #onHeard(detection: WakeDetection | undefined): void {
    if (detection && this.#turns.mayWake) {
      this.#wakeCheck.check(detection, (heardAtMs) => this.#turns.wake(detection, heardAtMs));
    }
    this.#turns.update();
  }
}
