import type { ComputerAction } from '../../../shared/engine/computer-actions.ts';
import type { SessionState } from '../../../shared/engine/session-state.ts';
import { computerConsents } from '../../../shared/settings/computer-consents.ts';
import { serviceConsents } from '../../../shared/settings/service-consents.ts';
import { AgendaAnnouncer } from '../agenda/agenda-announcer.ts';
import { ringTone } from '../agenda/ring-tone.ts';
import { CalendarReminders } from '../calendar/calendar-reminders.ts';
import { Calendars } from '../calendar/calendars.ts';
import { Facts } from '../memory/facts.ts';
import { UNKNOWN_USER, UserProfile } from '../memory/user-profile.ts';
import { FolderMusic } from '../music/music.ts';
import { Notebook } from '../notebook/notebook.ts';
import { Consents, withoutAsking } from '../online/consents.ts';
import { OnlineServices } from '../online/online-services.ts';
import { systemPlayers } from '../players/system-players.ts';
import { NO_DESKTOP_TEXT } from '../reading/desktop-text.ts';
import { RoutineSchedule } from '../routines/routine-schedule.ts';
import { Routines } from '../routines/routines.ts';
import { germanEventIsNear } from '../skills/calendar/de/replies.ts';
import { eventIsNear } from '../skills/calendar/en/replies.ts';
import { NO_DICTATOR } from '../skills/dictation/dictator.ts';
import type { WakeDetection } from '../speech/wake/wake-engine.ts';
import { findTypist } from '../typing/find-typist.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import { BargeIn } from './barge-in/barge-in.ts';
import { PlaybackEcho } from './barge-in/playback-echo.ts';
import { ChunkIntake } from './detection/chunk-intake.ts';
import { WakeCheck } from './detection/wake-check.ts';
import { Dictation } from './dictation/dictation.ts';
import { listenerOptions } from './listening/listener-options.ts';
import { Cues } from './playback/cues.ts';
import { Answering } from './reply/answering.ts';
import { createDialogue } from './reply/create-dialogue.ts';
import type { MultilingualDialogue } from './reply/multilingual-dialogue.ts';
import { ReplySpeaker } from './reply/reply-speaker.ts';
import type { SessionCommand, SessionDeps } from './session-options.ts';
import { TurnTaking } from './turn/turn-taking.ts';
import { warmUp } from './warm-up.ts';

const EVENT_IS_NEAR = { en: eventIsNear, de: germanEventIsNear } as const satisfies Record<
  IntentLanguage,
  typeof eventIsNear
>;
const NO_CALENDARS = { calendars: [], calendar_password: null, calendar_remind_minutes: 0 };

/** One conversation: joins the stages and routes chunks and commands to them. */
export class Session {
  readonly #turns: TurnTaking;
  readonly #intake: ChunkIntake;
  readonly #dialogue: MultilingualDialogue;
  readonly #wakeCheck: WakeCheck;
  readonly #announcer: AgendaAnnouncer;
  readonly #facts: Facts;
  readonly #user: UserProfile;
  readonly #online: OnlineServices;
  readonly #music: FolderMusic;
  readonly #consents: Consents<ComputerAction>;
  readonly #calendars: Calendars;
  readonly #routines: Routines;
  readonly #schedule: RoutineSchedule;
  readonly #calendarReminders: CalendarReminders | undefined;
  /** Undefined for who is at another machine: it types on this one. */
  readonly #dictation: Dictation | undefined;

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
      announceLate: (text) => this.#announceNotice(text),
      onQuiet: (isQuiet) => emit({ type: 'quiet', isQuiet }),
      onSilence: () => this.state === 'asleep' && speaker.stop(),
      language: () => this.#dialogue.language,
    });
    this.#facts = new Facts(stores?.memory, (facts) => emit({ type: 'facts', facts: [...facts] }));
    // Whoever is at another machine is not the user of the settings.
    this.#user = new UserProfile(isRemoteClient ? UNKNOWN_USER : config.user, (user) =>
      emit({ type: 'user-changed', user }),
    );
    const consents = serviceConsents(config.services);
    // Who is at another machine does not decide about this one.
    const allowed = new Consents(isRemoteClient ? withoutAsking(consents) : consents, (service, consent) =>
      emit({ type: 'service-decided', service, consent }),
    );
    this.#online = new OnlineServices(config.services, allowed, stores?.answers);
    this.#consents = new Consents(computerConsents(config.computer), (action, consent) =>
      emit({ type: 'action-decided', action, consent }),
    );
    const players = systemPlayers();
    // Who is at another machine does not play this one's music.
    this.#music = new FolderMusic(isRemoteClient ? null : config.music.folder, players, (error) =>
      this.#turns.reportError(error, 'DATA_UNWRITABLE'),
    );
    void this.#music.open();
    const online = this.#online;
    this.#calendars = new Calendars({
      // They are the user's of this machine.
      settings: isRemoteClient ? NO_CALENDARS : config.services,
      isAllowed: () => online.consentTo('calendar') === 'allowed',
      now,
      store: stores?.calendars,
    });
    const minutes = config.services.calendar_remind_minutes;
    this.#calendarReminders =
      this.#calendars.isSetUp && minutes > 0
        ? new CalendarReminders({
            clock,
            now,
            minutes,
            calendars: this.#calendars,
            progress: this.#calendars.kept,
            announce: (text) => this.#tell(text),
            words: (event, minutes) => EVENT_IS_NEAR[this.#dialogue.language](event, minutes),
          })
        : undefined;
    const notebook = new Notebook(stores?.notebook);
    this.#dictation = isRemoteClient ? undefined : this.#createDictation(notebook);
    // Who is at another machine does not change this one.
    this.#routines = new Routines(isRemoteClient ? {} : config.skills.routines, (routines) =>
      emit({ type: 'routines-changed', routines }),
    );
    this.#schedule = new RoutineSchedule({
      clock,
      now,
      routines: () => this.#routines.all,
      start: ({ name }) => this.#startRoutine(name),
    });
    const dialogue = createDialogue({
      languages: deps.languages,
      clock,
      config,
      now,
      agenda: this.#announcer.agenda,
      notebook,
      facts: this.#facts,
      user: this.#user,
      online,
      consents: this.#consents,
      players,
      music: this.#music,
      calendars: this.#calendars,
      dictator: this.#dictation ?? NO_DICTATOR,
      desktopText: deps.desktopText ?? NO_DESKTOP_TEXT,
      routines: this.#routines,
      isRemoteClient,
      quiet: this.#announcer.quiet,
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
      onPrepared: enable_parallel_processing
        ? (replyText, spokenIn) => speaker.prepare(replyText, spokenIn)
        : undefined,
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
    this.#calendars.forgetOthers();
    this.#calendarReminders?.start();
    this.#schedule.start();
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
      case 'dictate':
        return this.#dictation?.toggle();
      case 'dictate-hold':
        return this.#dictation?.hold();
      case 'dictate-release':
        return this.#dictation?.release();
      case 'cancel':
        this.#announcer.agenda.silence();
        if (this.#dictation?.isActive) return void this.#dictation.finish();
        return this.#turns.cancel();
      case 'ask':
        return this.#ask(command.text);
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
      case 'set-consents':
        this.#online.setConsents(command.consents);
        return this.#calendars.forgetOthers();
      case 'forget-answers':
        return this.#online.forgetAnswers();
      case 'set-computer-consents':
        return this.#consents.replace(command.consents);
      case 'set-routines':
        return this.#routines.replace(command.routines);
      case 'run-routine':
        return this.#runRoutine(command.name);
      case 'report-skills':
        return this.#reportSkills(command.sentences);
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
    if (text !== undefined) this.#announceNotice(text);
  }

  /** Ends the conversation without further events. Resolves when its models are given back. */
  async close(): Promise<void> {
    const drained = this.#intake.close();
    this.#wakeCheck.close();
    this.#announcer.close();
    this.#calendarReminders?.close();
    this.#schedule.close();
    this.#calendars.close();
    this.#dictation?.close();
    this.#turns.close();
    // A model may still run for a chunk.
    await drained;
    await this.#online.close();
    await this.#music.close();
    this.deps.release();
  }

  #announceNotice(text: string): void {
    const { clock, emit } = this.deps;
    emit({ type: 'notice', text, atMs: clock.nowMs() });
    this.#turns.announce(text);
  }

  #reportSkills(sentences: readonly string[]): void {
    const skills = sentences.map((sentence) => ({ sentence, skill: this.#dialogue.skillOf(sentence) ?? null }));
    this.deps.emit({ type: 'skills', skills });
  }

  /** As if its name were said. @returns whether now is a time for it */
  #startRoutine(name: string): boolean {
    if (this.state !== 'asleep' || this.#announcer.quiet.isOn) return false;
    this.#runRoutine(name);
    return true;
  }

  /** Its name must not be taken for an answer to what was asked before. */
  #runRoutine(name: string): void {
    this.#dialogue.dropQuestion();
    this.#ask(name);
  }

  /** Says something that nobody asked for, and shows it. @returns whether now is a time for it */
  #tell(text: string): boolean {
    if (this.state !== 'asleep' || this.#announcer.quiet.isOn) return false;
    const { clock, emit } = this.deps;
    emit({ type: 'notice', text, atMs: clock.nowMs() });
    this.#turns.announce(text, ringTone());
    return true;
  }

  /** Whoever types a question has finished dictating. */
  #ask(text: string): void {
    if (this.#dictation?.isActive) void this.#dictation.finish().then(() => this.#turns.ask(text));
    else this.#turns.ask(text);
  }

  #createDictation(notebook: Notebook): Dictation {
    const { detector, clock, services, config, emit } = this.deps;
    const turns = () => this.#turns;
    const dialogue = () => this.#dialogue;
    return new Dictation({
      detector,
      clock,
      stt: services,
      partialIntervalMs: listenerOptions(config, 0).partialIntervalMs,
      hotWords: config.stt.my_words,
      wakeWords: config.wake.words,
      languages: this.deps.languages,
      notebook,
      isEnabled: config.dictation.enabled,
      findTypist: this.deps.findTypist ?? (() => findTypist(process.platform, process.env)),
      host: {
        get isQuiet() {
          return turns().isQuiet;
        },
        get language() {
          return dialogue().language;
        },
        startDictation: () => turns().startDictation(),
        endDictation: (announcement) => turns().endDictation(announcement),
        onError: (error) => turns().reportError(error, 'TYPING_FAILED'),
      },
      emit,
    });
  }

  #onHeard(detection: WakeDetection | undefined): void {
    if (this.#dictation?.update()) return;
    if (detection && this.#turns.mayWake) {
      this.#wakeCheck.check(detection, (heardAtMs) => this.#turns.wake(detection, heardAtMs));
    }
    this.#turns.update();
  }
}
