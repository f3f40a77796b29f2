import type { IntentLanguage } from '../../src/main/engine/understanding/languages/languages.ts';
import { readOrdinaryTalk } from '../../src/main/wake-training/ordinary-talk.ts';

interface TrainingSource {
  name: string;
  licence: string;
  /** What the `source` of its sentences begins with. */
  prefix: string;
}

/** What others said, with which the classifier of each language is trained, beside Hark's own sentences and patterns. */
export const TRAINING_LANGUAGES: Readonly<
  Record<IntentLanguage, { files: readonly string[]; sources: readonly TrainingSource[]; talk: () => string[] }>
> = {
  en: {
    files: ['crowd-en.jsonl', 'unrelated-en.jsonl'],
    sources: [
      { name: 'CLINC150 (clinc/oos-eval, Larson et al. 2019)', licence: 'CC BY 3.0', prefix: 'CLINC150' },
      { name: 'HWU64 (xliuhw/NLU-Evaluation-Data, Liu et al. 2019)', licence: 'CC BY 4.0', prefix: 'HWU64' },
    ],
    talk: readOrdinaryTalk,
  },
  // Nobody has published a crowd's German commands under a free licence that could be had: its own sentences hold the talk too.
  de: { files: [], sources: [], talk: () => [] },
};
