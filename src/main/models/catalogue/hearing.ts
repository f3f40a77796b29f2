import { knowsLanguage } from '../../../shared/models/model-languages.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { CONVERSATION_LANGUAGES, type ConversationLanguage } from '../../../shared/settings/conversation-languages.ts';
import { type Model, modelManifest, sttModelNamed } from './manifest.ts';
import { isUsable } from './model-folders.ts';

/** What is heard, and by which model. */
export interface Hearing {
  /** As `stt.model` names it. */
  model: string;
  /** Of those that the user speaks; where none of them is heard, what the model hears in their place. */
  languages: readonly ConversationLanguage[];
  /** That the user speaks and no model on this machine hears. */
  missing: readonly ConversationLanguage[];
}

interface Here {
  models: readonly Model[];
  isUsable(model: Model): boolean;
}

/**
 * Chooses the STT model for the languages that are spoken: the one of the settings if it hears them all, else one on this machine
 * that does.
 */
export function hearingFor(
  { model, where }: Pick<Config['stt'], 'model' | 'where'>,
  spoken: readonly ConversationLanguage[],
  here: Here = { models: modelManifest, isUsable },
): Hearing {
  const chosen = sttModelNamed(model, here.models);
  const hearsAll = (each: Model) => spoken.every((language) => hears(each, language));
  const fitting = hearsAll(chosen)
    ? chosen
    : here.models.find((each) => each.job === 'stt' && hearsAll(each) && here.isUsable(each));
  if (fitting) return { model: nameOf(fitting), languages: spoken, missing: [] };
  // A server hears what it hears.
  if (where === 'remote') return { model, languages: spoken, missing: [] };
  const heard = spoken.filter((language) => hears(chosen, language));
  return {
    model,
    languages: heard.length > 0 ? heard : CONVERSATION_LANGUAGES.filter((language) => hears(chosen, language)),
    missing: spoken.filter((language) => !hears(chosen, language)),
  };
}

const hears = ({ languages }: Model, language: string) => knowsLanguage(languages, language);

/** @returns the model to download for a language that is not heard; undefined when there is none */
export function modelThatHears(language: string, models: readonly Model[] = modelManifest): Model | undefined {
  return models.find((model) => model.job === 'stt' && hears(model, language));
}

const nameOf = ({ id, shortName }: Model) => shortName ?? id;
