import { z } from 'zod';
import { HarkError } from '../../../../shared/errors.ts';
import type { Online } from '../../online/online.ts';

/** Devices and areas; the id of a device begins with its domain: `light.kitchen`. */
const targetsSchema = z.array(z.object({ name: z.string(), id: z.string().nullish() })).default([]);

/** What Home Assistant answers (developers.home-assistant.io/docs/intent_conversation_api). */
const homeAnswerSchema = z.object({
  response: z.object({
    response_type: z.enum(['action_done', 'query_answer', 'error']),
    speech: z.object({ plain: z.object({ speech: z.string() }).optional() }),
    data: z.object({
      code: z.string().optional(),
      success: targetsSchema,
      failed: targetsSchema,
    }),
  }),
  conversation_id: z.string().nullish(),
  continue_conversation: z.boolean().default(false),
});

type HomeAnswer = z.infer<typeof homeAnswerSchema>;

/** Codes of a sentence that the home does not understand, or knows no device for. */
const NOT_UNDERSTOOD_CODES: ReadonlySet<string> = new Set(['no_intent_match', 'no_valid_targets']);
/** Nobody listens to more. */
const MAX_SPEECH_CHARACTERS = 2000;

export interface HomeReply {
  /** `failed`: it understood, and could not do it. */
  outcome: 'done' | 'answered' | 'not-understood' | 'unknown-device' | 'failed';
  /** What it says; may be empty. */
  speech: string;
  /** Names of devices that did not do it. */
  failedNames: readonly string[];
  /** It waits for an answer, in the conversation of this id. */
  question: { conversationId: string | undefined } | undefined;
}

export interface HomeSentence {
  text: string;
  /** Such as `en`. */
  language: string;
  /** Of the conversation that it goes on with. */
  conversationId?: string | undefined;
}

/**
 * Says a sentence to Home Assistant.
 * @throws HarkError as `Online.post`; SERVICE_TOKEN_REFUSED without a token
 */
export async function sayToHome(
  { text, language, conversationId }: HomeSentence,
  online: Pick<Online, 'post' | 'settings'>,
  signal: AbortSignal,
): Promise<HomeReply> {
  const { home_url, home_token } = online.settings;
  if (home_url === null) throw new HarkError('SERVICE_REFUSED', 'no address of Home Assistant is set');
  if (home_token === null) throw new HarkError('SERVICE_TOKEN_REFUSED', 'no token of Home Assistant is set');
  return replyOf(
    await online.post({
      service: 'home',
      url: conversationUrl(home_url),
      body: { text, language, ...(conversationId === undefined ? {} : { conversation_id: conversationId }) },
      token: home_token,
      schema: homeAnswerSchema,
      signal,
    }),
  );
}

/** @param base with or without a path, such as that of a reverse proxy */
function conversationUrl(base: string): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/conversation/process`;
  return url;
}

function replyOf({ response, conversation_id, continue_conversation }: HomeAnswer): HomeReply {
  const { response_type, data } = response;
  const speech = (response.speech.plain?.speech ?? '').trim().slice(0, MAX_SPEECH_CHARACTERS);
  const outcome =
    response_type === 'error' ? errorOutcome(data.code) : response_type === 'action_done' ? 'done' : 'answered';
  const asks = response_type !== 'error' && (continue_conversation || speech.endsWith('?'));
  return {
    outcome,
    speech,
    failedNames: failedNames(data),
    question: asks ? { conversationId: conversation_id ?? undefined } : undefined,
  };
}

/** Where lights are dimmed in a room, Home Assistant also names the fan there: what is of no kind that did it is left out. */
function failedNames({ success, failed }: HomeAnswer['response']['data']): string[] {
  const domains = new Set(success.map(domainOf));
  return failed.filter((target) => domains.size === 0 || domains.has(domainOf(target))).map(({ name }) => name);
}

const domainOf = ({ id }: { id?: string | null | undefined }) => (id ?? '').split('.', 1)[0];

function errorOutcome(code = ''): HomeReply['outcome'] {
  if (!NOT_UNDERSTOOD_CODES.has(code)) return 'failed';
  return code === 'no_valid_targets' ? 'unknown-device' : 'not-understood';
}
