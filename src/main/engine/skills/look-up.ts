import type { OnlineService } from '../../../shared/engine/online-services.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { HarkError } from '../../../shared/errors.ts';
import { withinLimit } from '../within-limit.ts';
import { confirm } from './confirm.ts';
import { type Plan, type SkillContext, say, THIS_MACHINE } from './skill.ts';

/** What a skill wants to ask a service. */
export interface ServiceQuestion {
  service: OnlineService;
  /** Host of the service. */
  host: string;
  /** What is asked about, and why: the question for consent says it. `hosts`: all that the consent is for, if there are others. */
  consent: { purpose: string; sent: string; hosts?: string };
  /** A language model answers it until the user has allowed the service: it does not change from day to day. */
  isKnownToModels?: true;
  /** How long it may take in all, milliseconds; less than three seconds. */
  limitMs?: number;
  /** @returns what to say @throws HarkError as `Online.get` */
  run(signal: AbortSignal): Promise<Plan>;
}

/** So that a service that does not answer is told of within three seconds. */
const MAX_LOOK_UP_MS = 2000;
/** What is on this machine comes, however busy the machine is. */
const MAX_LOCAL_LOOK_UP_MS = 10_000;

const TEXTS = {
  en: {
    mayI: (purpose: string, host: string, sent: string) => `To ${purpose} I ask ${host} for ${sent}. Shall I?`,
    refused: (purpose: string, host: string) =>
      `To ${purpose} I would have to ask ${host}, and you do not want that. You can allow it in the settings, under Services.`,
    willNot: 'All right, I ask nobody. You can allow it in the settings, under Services.',
    unreachable: (host: string) => `I can't reach ${host} now.`,
    slow: (host: string) => `${host} takes too long to answer now.`,
    busy: (host: string) => `${host} is too busy to answer now.`,
    untrusted: (host: string) => `The certificate of ${host} is not trusted.`,
    broken: (host: string) => `${host} gave no answer that I can use.`,
  },
  de: {
    mayI: (purpose: string, host: string, sent: string) => `Um ${purpose}, frage ich ${host} nach ${sent}. Soll ich?`,
    refused: (purpose: string, host: string) =>
      `Um ${purpose}, müsste ich ${host} fragen, und das möchten Sie nicht. Sie können es in den Einstellungen unter „Dienste“ erlauben.`,
    willNot: 'Gut, ich frage niemanden. Sie können es in den Einstellungen unter „Dienste“ erlauben.',
    unreachable: (host: string) => `Ich erreiche ${host} gerade nicht.`,
    slow: (host: string) => `${host} braucht gerade zu lange für eine Antwort.`,
    busy: (host: string) => `${host} ist gerade überlastet.`,
    untrusted: (host: string) => `Das Zertifikat von ${host} ist nicht vertrauenswürdig.`,
    broken: (host: string) => `Mit der Antwort von ${host} kann ich nichts anfangen.`,
  },
};

/** A plan that asks a service where the user allows it, asks the user the first time, and says how to allow it after a no. */
export function askService(question: ServiceQuestion, context: SkillContext): Plan {
  const { service, host, consent, isKnownToModels } = question;
  const { purpose, sent, hosts = host } = consent;
  const { online, language } = context;
  const texts = TEXTS[language];
  const lookUp: Plan = { ...say(''), lookUp: { host, run: (signal) => answered(question, context, signal) } };
  switch (online.consentTo(service)) {
    case 'allowed':
      return lookUp;
    case 'refused':
      return {
        ...say(texts.refused(purpose, hosts)),
        isBetterAskedOfModel: true,
        ...(isKnownToModels ? {} : { needsLiveData: true as const }),
      };
    case 'ask':
      return {
        ...confirm(
          texts.mayI(purpose, hosts, sent),
          () => ({
            ...lookUp,
            effects: [{ kind: 'permission', change: 'added', apply: () => online.decide(service, 'allowed') }],
          }),
          () => ({
            ...say(texts.willNot),
            effects: [{ kind: 'permission', change: 'removed', apply: () => online.decide(service, 'refused') }],
          }),
        ),
        ...(isKnownToModels && { isBetterAskedOfModel: true as const }),
      };
  }
}

/** A plan that looks something up on this machine, which takes a while. @param run gets a signal that ends it in time */
export function localLookUp(run: (signal: AbortSignal) => Promise<Plan>): Plan {
  return { ...say(''), lookUp: { host: THIS_MACHINE, run: (signal) => inTime(signal, MAX_LOCAL_LOOK_UP_MS, run) } };
}

/** @throws DOMException TimeoutError when it takes too long */
function inTime(signal: AbortSignal, limitMs: number, run: (signal: AbortSignal) => Promise<Plan>): Promise<Plan> {
  return withinLimit(signal, { limitMs, reason: new DOMException('too slow', 'TimeoutError') }, run);
}

/** A failure of the service is said, not thrown. */
async function answered(question: ServiceQuestion, context: SkillContext, signal: AbortSignal): Promise<Plan> {
  const { run, host, limitMs = MAX_LOOK_UP_MS } = question;
  try {
    await context.online.load();
    return await inTime(signal, limitMs, run);
  } catch (error) {
    if (!(error instanceof HarkError)) throw error;
    return { ...say(failureText(error.code, host, context)), failure: error };
  }
}

/** @returns what is said of a service that fails, in a sentence */
export function failureText(code: ErrorCode, host: string, { language }: Pick<SkillContext, 'language'>): string {
  const texts = TEXTS[language];
  if (code === 'REMOTE_UNREACHABLE') return texts.unreachable(host);
  if (code === 'REMOTE_TIMEOUT') return texts.slow(host);
  if (code === 'REMOTE_BUSY') return texts.busy(host);
  if (code === 'REMOTE_UNTRUSTED') return texts.untrusted(host);
  return texts.broken(host);
}
