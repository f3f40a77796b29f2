import { MAX_ROUTINES, type Routine, type RoutineValues, wordsOfPhrase } from '../../../shared/engine/routine.ts';

export interface NamedRoutine extends Routine {
  name: string;
}

/** The user's routines. Main stores them in the settings. */
export class Routines {
  #values: RoutineValues;

  /** @param onChange called when they are changed in the conversation */
  constructor(
    values: RoutineValues = {},
    private readonly onChange?: (routines: RoutineValues) => void,
  ) {
    this.#values = values;
  }

  get all(): readonly NamedRoutine[] {
    return Object.entries(this.#values).map(([name, routine]) => ({ name, ...routine }));
  }

  get isFull(): boolean {
    return this.all.length >= MAX_ROUTINES;
  }

  /** @param said its name, or a phrase that starts it */
  find(said: string): NamedRoutine | undefined {
    const words = wordsOfPhrase(said);
    return this.all.find(({ name, phrases = [] }) =>
      [name, ...phrases].some((phrase) => wordsOfPhrase(phrase) === words),
    );
  }

  /** Takes over what the settings say. */
  replace(values: RoutineValues): void {
    this.#values = values;
  }

  /** @param routine undefined deletes it */
  set(name: string, routine: Routine | undefined): void {
    const { [name]: _, ...others } = this.#values;
    this.#values = routine ? { ...others, [name]: routine } : others;
    this.onChange?.(this.#values);
  }
}
