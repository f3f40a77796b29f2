import type { EngineEvent } from '../../../../shared/engine/engine-events.ts';
import { askFor, type Plan, say } from '../../skills/skill.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { ANSWERING_REPLIES } from './replies.ts';

/** A language model that Hark could fetch. */
export interface OfferedModel {
  /** In the catalogue. */
  id: string;
  /** Of the download; rounded where its publisher does not say it. */
  bytes: number;
}

/** Asks, once, whether to fetch a language model that could have answered. */
export class LanguageModelOffer {
  #wasMade = false;

  constructor(
    private readonly model: OfferedModel,
    private readonly emit: (event: EngineEvent) => void,
  ) {}

  /** @returns the question; undefined when it was asked before */
  planFor(question: string, language: IntentLanguage): Plan | undefined {
    if (this.#wasMade) return undefined;
    const { id, bytes } = this.model;
    const replies = ANSWERING_REPLIES[language];
    return {
      ...askFor(replies.offerModel(gigabytes(bytes, replies.decimalMark)), {
        'answer.yes': () => ({
          ...say(replies.modelAccepted),
          effects: [
            {
              kind: 'permission',
              change: 'added',
              apply: () => this.emit({ type: 'language-model-accepted', modelId: id, question }),
            },
          ],
        }),
        'answer.no': () => ({
          ...say(replies.modelDeclined),
          effects: [
            { kind: 'permission', change: 'removed', apply: () => this.emit({ type: 'language-model-declined' }) },
          ],
        }),
      }),
      // Planning has no effect; the question counts as asked when it is said.
      effects: [
        {
          kind: 'permission',
          change: 'changed',
          apply: () => {
            this.#wasMade = true;
          },
        },
      ],
    };
  }
}

/** Such as "0.8 GB"; never 0. */
function gigabytes(bytes: number, decimalMark: string): string {
  return `${Math.max(0.1, bytes / 1e9)
    .toFixed(1)
    .replace('.', decimalMark)} GB`;
}
