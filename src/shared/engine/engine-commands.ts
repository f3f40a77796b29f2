import { z } from 'zod';
import { isPronouncedWord, isPronunciation } from '../settings/pronunciations.ts';
import { VOICE_NAME } from '../settings/voices.ts';
import { clipboardContentSchema } from './clipboard-content.ts';
import { computerConsentsSchema } from './computer-actions.ts';
import { factSchema, factTextSchema } from './fact.ts';
import { serviceConsentsSchema } from './online-services.ts';
import {
  MAX_PHRASE_CHARACTERS,
  MAX_ROUTINE_PHRASES,
  MAX_ROUTINE_STEPS,
  MAX_STEP_CHARACTERS,
  routinesSchema,
} from './routine.ts';
import { userProfileSchema } from './user-profile.ts';

/** Maximum length of a question that is typed or comes from a link or another program. */
export const MAX_QUESTION_CHARACTERS = 500;

/** A routine's name, its other phrases and its steps. */
const MAX_SENTENCES = 1 + MAX_ROUTINE_PHRASES + MAX_ROUTINE_STEPS;

export const engineCommandSchema = z.discriminatedUnion('type', [
  /** Start listening without the wake word. */
  z.object({ type: z.literal('push-to-talk') }),
  /** The push-to-talk key is down: silence does not end the question. */
  z.object({ type: z.literal('hold') }),
  /** The push-to-talk key is released: the question is complete. */
  z.object({ type: z.literal('release') }),
  /** The key for dictation was pressed: it starts or ends. */
  z.object({ type: z.literal('dictate') }),
  /** The key for dictation is down: letting it go ends it. */
  z.object({ type: z.literal('dictate-hold') }),
  z.object({ type: z.literal('dictate-release') }),
  /** Stop listening, thinking, speaking and ringing. */
  z.object({ type: z.literal('cancel') }),
  /** A typed question. */
  z.object({ type: z.literal('ask'), text: z.string().trim().min(1).max(MAX_QUESTION_CHARACTERS) }),
  /** Remove a timer, an alarm or a reminder. */
  z.object({ type: z.literal('cancel-item'), itemId: z.string() }),
  /** Remember a fact that the user entered. */
  z.object({ type: z.literal('add-fact'), text: factTextSchema }),
  /** Change a fact, or put a deleted one back. */
  z.object({ type: z.literal('put-fact'), fact: factSchema }),
  z.object({ type: z.literal('delete-fact'), factId: z.string() }),
  /** The name or the place of the user changed in the settings; from main only. */
  z.object({ type: z.literal('set-user'), user: userProfileSchema }),
  /** What the user allows changed in the settings; from main only. */
  z.object({ type: z.literal('set-consents'), consents: serviceConsentsSchema }),
  /** What Hark may do on this computer changed in the settings; from main only. */
  z.object({ type: z.literal('set-computer-consents'), consents: computerConsentsSchema }),
  /** Answer to `read-clipboard`; from main only. */
  z.object({ type: z.literal('clipboard-content'), requestId: z.string(), content: clipboardContentSchema }),
  /** The routines changed in the settings; from main only. */
  z.object({ type: z.literal('set-routines'), routines: routinesSchema }),
  /** The user deleted the history: what services answered tells of it; from main only. */
  z.object({ type: z.literal('forget-answers') }),
  /** Start a routine, even while an answer to something else is waited for. */
  z.object({ type: z.literal('run-routine'), name: z.string().trim().min(1).max(MAX_PHRASE_CHARACTERS) }),
  /** Report `skills` for these sentences, for the form of a routine. */
  z.object({
    type: z.literal('report-skills'),
    sentences: z.array(z.string().trim().min(1).max(MAX_STEP_CHARACTERS)).max(MAX_SENTENCES),
  }),
  /** Open the page on which the user signs in to an MCP server that wants it. */
  z.object({ type: z.literal('sign-in-to-tools') }),
  /** Report `figures` once, for the performance panel. */
  z.object({ type: z.literal('report-figures') }),
  /** Report `voices` once, for the settings. */
  z.object({ type: z.literal('report-voices') }),
  /** Speak a sample in a voice: a sentence, or a word as it would be said with a pronunciation. */
  z.object({
    type: z.literal('try-voice'),
    voice: z.string().regex(VOICE_NAME),
    speed: z.number().min(0.5).max(2),
    pitch: z.number().min(0.5).max(2),
    pronounced: z
      .object({ word: z.string().refine(isPronouncedWord), said: z.string().refine(isPronunciation) })
      .exactOptional(),
  }),
  /** Speak a system message, such as one about a recovery. */
  z.object({ type: z.literal('announce'), text: z.string().min(1).max(500) }),
]);

/** A command of the user or of main for the engine. */
export type EngineCommand = z.infer<typeof engineCommandSchema>;
