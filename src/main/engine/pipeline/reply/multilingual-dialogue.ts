import { detectLanguage } from '../../speech/tts/text/spoken/detect-language.ts';
import {
  type Dialogue,
  type DialogueMemory,
  type DialogueOptions,
  NOT_UNDERSTOOD,
  type UnderstoodPlan,
} from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import type { ToolDialogue } from '../../understanding/skill-toolbox.ts';

/** A plan, and the language in which it replies. */
export interface SpokenPlan extends UnderstoodPlan {
  language: IntentLanguage;
}

/** How sure it is that words were meant in a language. */
const NOTHING = 0;
const SUPPOSED = 1;
const MISHEARD = 2;
const LITERAL = 3;

/** The language of the tools that a language model calls. */
const TOOL_LANGUAGE = 'en';

/**
 * One conversation over several languages: what is said in one is answered in it. All share what was said last, so that a
 * question in one language can be answered in the other.
 */
export class MultilingualDialogue {
  readonly #dialogues: ReadonlyMap<IntentLanguage, Dialogue>;
  readonly #memory: DialogueMemory = { last: undefined, lastReply: undefined };
  /** Those that read one language and reply in another, by both. */
  readonly #crossing = new Map<string, Dialogue>();
  #language: IntentLanguage;

  /**
   * @param languages the first one counts where nothing tells which is meant
   * @param create makes a dialogue of one language, over the same context each time
   */
  constructor(
    readonly languages: readonly [IntentLanguage, ...IntentLanguage[]],
    private readonly create: (language: IntentLanguage, options: DialogueOptions) => Dialogue,
  ) {
    const memory = this.#memory;
    this.#dialogues = new Map(languages.map((language) => [language, create(language, { memory })]));
    [this.#language] = languages;
  }

  /** The language that was spoken last. */
  get language(): IntentLanguage {
    return this.#language;
  }

  /** The user speaks this language now. */
  turnTo(language: IntentLanguage): void {
    if (this.#dialogues.has(language)) this.#language = language;
  }

  /** As `Dialogue.prepare`, for each language. */
  async prepare(): Promise<void> {
    for (const dialogue of this.#dialogues.values()) await dialogue.prepare();
  }

  /**
   * As `Dialogue.understand`, in the language in which the words mean something.
   * @param heardIn the language that STT heard; undefined for what was typed, or where a server does not say it
   */
  understand(text: string, heardIn?: string): SpokenPlan {
    return this.#understand(text, heardIn, (dialogue) => dialogue.understand(text));
  }

  /** As `understand`, without regard to what was said before. */
  understandAlone(text: string, heardIn?: string): SpokenPlan {
    return this.#understand(text, heardIn, (dialogue) => dialogue.understandAlone(text));
  }

  /** As `Dialogue.skillOf`, in any of the languages. */
  skillOf(sentence: string): string | undefined {
    for (const dialogue of this.#dialogues.values()) {
      const skill = dialogue.skillOf(sentence);
      if (skill !== undefined) return skill;
    }
    return undefined;
  }

  readBack(plan: SpokenPlan): SpokenPlan {
    return { ...this.#of(plan.language).readBack(plan), language: plan.language };
  }

  settle(plan: SpokenPlan): void {
    this.#of(plan.language).settle(plan);
  }

  /** As `Dialogue.lookUp`. @throws the signal's reason when it is aborted */
  async lookUp(plan: SpokenPlan, signal: AbortSignal): Promise<SpokenPlan> {
    return { ...(await this.#of(plan.language).lookUp(plan, signal)), language: plan.language };
  }

  /** Reads English, as a language model calls the skills, and replies in the language that is spoken. */
  readonly forTools: ToolDialogue = this.#toolDialogue();

  get asks(): boolean {
    return this.#current.asks;
  }

  get asksYesOrNo(): boolean {
    return this.#current.asksYesOrNo;
  }

  get state(): string {
    return this.#current.state;
  }

  get names(): readonly string[] {
    return this.#current.names;
  }

  dropQuestion(): void {
    this.#current.dropQuestion();
  }

  stay(): void {
    this.#current.stay();
  }

  takeBack(): void {
    this.#current.takeBack();
  }

  expect(...asked: Parameters<Dialogue['expect']>): void {
    this.#current.expect(...asked);
  }

  said(replyText: string): void {
    this.#current.said(replyText);
  }

  get #current(): Dialogue {
    return this.#of(this.#language);
  }

  #of(language: IntentLanguage): Dialogue {
    return this.#dialogues.get(language) as Dialogue;
  }

  #toolDialogue(): ToolDialogue {
    const current = () => this.#replyingIn(this.#language, TOOL_LANGUAGE);
    return {
      get tools() {
        return current().tools;
      },
      understand: (text) => current().understand(text),
      readBack: (plan) => current().readBack(plan),
      settle: (plan) => current().settle(plan),
      lookUp: (plan, signal) => current().lookUp(plan, signal),
    };
  }

  #understand(text: string, heardIn: string | undefined, read: (dialogue: Dialogue) => UnderstoodPlan): SpokenPlan {
    const known = this.#known(heardIn) ?? (this.languages.length > 1 ? this.#known(detectLanguage(text)) : undefined);
    const likely = known ?? this.#language;
    const order = [likely, ...this.languages.filter((language) => language !== likely)];
    let best: { plan: SpokenPlan; certainty: number } | undefined;
    for (const language of order) {
      const plan = this.#answering({ ...read(this.#of(language)), language }, read);
      const certainty = certaintyOf(plan);
      // The classifier of one language knows nothing about sentences of another.
      const isGuess = certainty === SUPPOSED && known !== undefined && language !== known;
      if (!best || (certainty > best.certainty && !isGuess)) best = { plan, certainty };
      if (best.certainty === LITERAL) break;
    }
    // There is at least one language.
    return (best as { plan: SpokenPlan }).plan;
  }

  /** Who answers a question in another language than it was asked in is replied to as it was asked: so are its replies written. */
  #answering(plan: SpokenPlan, read: (dialogue: Dialogue) => UnderstoodPlan): SpokenPlan {
    const { intents = [], language } = plan;
    const isAnswer = intents.length > 0 && intents.every(({ intent }) => intent.startsWith('answer.'));
    if (!isAnswer || language === this.#language || !this.#memory.last) return plan;
    return { ...read(this.#replyingIn(this.#language, language)), language: this.#language };
  }

  /** @param understood the language that is read */
  #replyingIn(replyLanguage: IntentLanguage, understood: IntentLanguage): Dialogue {
    if (replyLanguage === understood) return this.#of(understood);
    const key = `${understood} ${replyLanguage}`;
    const made = this.#crossing.get(key) ?? this.create(understood, { memory: this.#memory, replyLanguage });
    this.#crossing.set(key, made);
    return made;
  }

  #known(language: string | undefined): IntentLanguage | undefined {
    return this.languages.find((each) => each === language);
  }
}

function certaintyOf({ skill, isSupposed, intents }: UnderstoodPlan): number {
  if (skill === NOT_UNDERSTOOD) return NOTHING;
  if (isSupposed) return SUPPOSED;
  return intents?.some(({ slots }) => slots.isMisheard) ? MISHEARD : LITERAL;
}
