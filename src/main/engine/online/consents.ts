import type { Consent, OnlineService, ServiceConsents } from '../../../shared/engine/online-services.ts';

/** What the user has said about each service, or each kind of action. Main stores it in the settings. */
export class Consents<Kind extends string = OnlineService> {
  #values: Readonly<Record<Kind, Consent>>;

  /** @param onDecided called when the user says yes or no in the conversation */
  constructor(
    values: Readonly<Record<Kind, Consent>>,
    private readonly onDecided?: (kind: Kind, consent: Consent) => void,
  ) {
    this.#values = values;
  }

  of(kind: Kind): Consent {
    return this.#values[kind];
  }

  /** Keeps the user's answer. */
  decide(kind: Kind, consent: Consent): void {
    this.#values = { ...this.#values, [kind]: consent };
    this.onDecided?.(kind, consent);
  }

  /** Takes over what the settings say. */
  replace(values: Readonly<Record<Kind, Consent>>): void {
    this.#values = values;
  }
}

/** @returns the same, with no for what the user has not been asked about */
export function withoutAsking(consents: ServiceConsents): ServiceConsents {
  const entries = Object.entries(consents).map(([service, consent]) => [
    service,
    consent === 'ask' ? 'refused' : consent,
  ]);
  return Object.fromEntries(entries) as ServiceConsents;
}
