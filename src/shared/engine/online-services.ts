import { z } from 'zod';

/** What Hark may ask on the network, each after the user's yes. */
export const ONLINE_SERVICES = ['weather', 'facts', 'news', 'calendar', 'home', 'pages'] as const;

export type OnlineService = (typeof ONLINE_SERVICES)[number];

/** `ask`: the user has not been asked yet. */
export const consentSchema = z.enum(['ask', 'allowed', 'refused']);

export type Consent = z.infer<typeof consentSchema>;

export const serviceConsentsSchema = z.record(z.enum(ONLINE_SERVICES), consentSchema);

/** What the user has said about each service. */
export type ServiceConsents = Readonly<Record<OnlineService, Consent>>;
