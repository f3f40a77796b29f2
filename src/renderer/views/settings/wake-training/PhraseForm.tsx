import { type FormEvent, useId, useState } from 'react';
import { type PhraseVerdict, suitabilityOf } from '../../../../shared/wake-training/phrase-verdict.ts';
import { useWakeTraining } from '../../../stores/wake-training.ts';
import { useTexts } from '../../../texts.ts';
import { usePhraseVerdict } from './use-phrase-verdict.ts';

/** As long as a wake word can be. */
const MAX_CHARACTERS = 40;

/** A field for a phrase, which is judged as it is typed. */
export function PhraseForm({ initialPhrase = '' }: { initialPhrase?: string }) {
  const { t } = useTexts();
  const verdictId = useId();
  const [text, setText] = useState(initialPhrase);
  const { verdict, failure } = usePhraseVerdict(text);
  const canTrain = verdict !== undefined && suitabilityOf(verdict) !== 'unfit';
  const train = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (canTrain) void useWakeTraining.getState().request({ type: 'train', phrase: verdict.phrase });
  };
  return (
    <form onSubmit={train}>
      <p className="setting-note">{t('wakeTraining.note')}</p>
      <div className="phrase">
        <input
          aria-label={t('wakeTraining.phrase')}
          aria-describedby={verdictId}
          placeholder={t('wakeTraining.example')}
          maxLength={MAX_CHARACTERS}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="secondary" disabled={!canTrain}>
          {t('wakeTraining.train')}
        </button>
      </div>
      <div id={verdictId} className="phrase-verdict" role="status">
        {verdict && <Verdict verdict={verdict} />}
      </div>
      {failure && (
        <p className="setting-problem" role="alert">
          {failure}
        </p>
      )}
    </form>
  );
}

function Verdict({ verdict }: { verdict: PhraseVerdict }) {
  const { t } = useTexts();
  const { syllables, flaws } = verdict;
  const suitability = suitabilityOf(verdict);
  return (
    <>
      <p className="verdict-summary" data-suitability={suitability}>
        {t(`wakeTraining.suitability.${suitability}`)}
        {syllables > 0 && <span className="setting-note"> {t('wakeTraining.syllables', { count: syllables })}</span>}
      </p>
      {flaws.map((flaw) => (
        <p key={flaw.type} className="setting-note">
          {t(`wakeTraining.flaw.${flaw.type}`, 'word' in flaw ? { word: flaw.word } : {})}
        </p>
      ))}
    </>
  );
}
