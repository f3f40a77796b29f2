import type { consent } from '../en/consent.ts';

/** Asks for consent. */
export const germanConsent: typeof consent = (tool, server, values) =>
  `Darf das Sprachmodell ${tool} von ${server} benutzen${values === '' ? '' : `, mit ${values}`}?`;
