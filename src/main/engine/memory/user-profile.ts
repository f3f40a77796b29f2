import type { UserProfileValues } from '../../../shared/engine/user-profile.ts';

/** Nobody is known. */
export const UNKNOWN_USER: UserProfileValues = { name: null, place: null };

/** The name and the place of the user. Main stores them in the settings. */
export class UserProfile {
  #values: UserProfileValues;

  /** @param onChange called when the user changes them by voice */
  constructor(
    values: UserProfileValues = UNKNOWN_USER,
    private readonly onChange?: (values: UserProfileValues) => void,
  ) {
    this.#values = values;
  }

  get name(): string | null {
    return this.#values.name;
  }

  get place(): string | null {
    return this.#values.place;
  }

  /** Changes what the user said. */
  change(change: Partial<UserProfileValues>): void {
    this.#values = { ...this.#values, ...change };
    this.onChange?.(this.#values);
  }

  /** Takes over what the settings say. */
  replace(values: UserProfileValues): void {
    this.#values = values;
  }
}
