import { useEffect } from 'react';
import { knowsLanguage } from '../../../shared/models/model-languages.ts';
import type { ListedModel } from '../../../shared/models/models.ts';
import {
  type ConversationLanguage,
  type LanguageChoice,
  languagesOf,
} from '../../../shared/settings/conversation-languages.ts';
import { useModels } from '../../stores/models.ts';
import { useTexts } from '../../texts.ts';
import { ModelRow } from '../settings/models/ModelRow.tsx';
import { offeredChoices } from './language-choice.ts';

interface LanguageStepProps {
  choice: LanguageChoice;
  onChoice(choice: LanguageChoice): void;
}

/** The language of the window and of what is said, with what has to be downloaded for it. */
export function LanguageStep({ choice, onChoice }: LanguageStepProps) {
  const { t } = useTexts();
  const offered = offeredChoices(navigator.language);
  const choices = offered.includes(choice) ? offered : [...offered, choice];
  return (
    <>
      <fieldset className="words language-choice">
        <legend>{t('firstRun.welcome.language')}</legend>
        {choices.map((each) => (
          <label key={each}>
            <input type="radio" name="language" checked={each === choice} onChange={() => onChoice(each)} />
            {t(`settings.choice.${each}`)}
          </label>
        ))}
      </fieldset>
      <Downloads languages={languagesOf(choice).filter((language) => language !== 'en')} />
    </>
  );
}

/** What English needs comes with Hark. */
function Downloads({ languages }: { languages: readonly ConversationLanguage[] }) {
  const { t } = useTexts();
  const models = useModels((store) => store.models);
  useEffect(() => useModels.getState().start(), []);
  if (languages.length === 0) return null;
  const needed = models.filter((model) => languages.some((language) => isFor(model, language)));
  return (
    <div className="models-section">
      <p className="setting-note" role="status">
        {t(models.length === 0 ? 'models.looking' : 'firstRun.welcome.downloads')}
      </p>
      <ul>
        {needed.map((model) => (
          <ModelRow key={model.id} model={model} isInUse={false} />
        ))}
      </ul>
    </div>
  );
}

/** A model that hears a language, or a voice of it: what has a sample speaks. */
function isFor({ job, languages, sample }: ListedModel, language: string): boolean {
  return knowsLanguage(languages, language) && (job === 'stt' || (job === 'tts' && sample !== undefined));
}
