import { useEffect } from 'react';
import { isInstalled } from '../../../../shared/models/models.ts';
import { useModels } from '../../../stores/models.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';

/** Selects an installed language model, the best one, or a GGUF file of the user's own. */
export function LanguageModelControl({ controlId, noteId, value, disabled, change }: ControlProps) {
  const { t } = useTexts();
  const models = useModels((store) => store.models);
  const failure = useModels((store) => store.failure);
  useEffect(() => useModels.getState().start(), []);

  const installed = models.filter((model) => model.job === 'llm' && isInstalled(model));
  const chosen = value as string | null;
  const isListed = chosen === null || installed.some(({ id }) => id === chosen);
  return (
    <div className="draft">
      <div className="voice-control">
        <select
          id={controlId}
          aria-describedby={noteId}
          value={chosen ?? ''}
          disabled={disabled}
          onChange={({ target }) => change(target.value === '' ? null : target.value)}
        >
          <option value="">
            {t(installed.length > 0 || models.length === 0 ? 'settings.bestInstalled' : 'settings.noneInstalled')}
          </option>
          {!isListed && <option value={chosen}>{nameOf(chosen)}</option>}
          {installed.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="secondary"
          disabled={disabled}
          onClick={() => void useModels.getState().request({ type: 'choose-language-model' })}
        >
          {t('settings.chooseGguf')}
        </button>
      </div>
      {failure && (
        <p className="setting-problem" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** @returns the name of a file; anything else unchanged */
function nameOf(chosen: string): string {
  return chosen.split(/[/\\]/).at(-1) ?? chosen;
}
