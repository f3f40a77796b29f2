import { useEffect } from 'react';
import { languageModelInUse } from '../../../shared/models/language-models.ts';
import { isInstalled } from '../../../shared/models/models.ts';
import { useModels } from '../../stores/models.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { ModelRow } from '../settings/models/ModelRow.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';

const SERVER_SETTINGS = ['llm.base_url', 'llm.model', 'llm.api_key'] as const;

/** Offers the language model that fits this machine, and a server instead. */
export function LanguageModelStep() {
  const { t } = useTexts();
  const snapshot = useSettings((store) => store.snapshot);
  const models = useModels((store) => store.models).filter(({ job }) => job === 'llm');
  useEffect(() => useModels.getState().start(), []);
  if (!snapshot) return null;
  const inUse = languageModelInUse(snapshot.config.llm, models);
  const shown = models.filter((model) => model.recommended || isInstalled(model));
  return (
    <>
      <div className="models-section">
        {models.length === 0 && (
          <p className="setting-note" role="status">
            {t('models.looking')}
          </p>
        )}
        {models.length > 0 && shown.length === 0 && <p className="setting-note">{t('firstRun.model.noneFits')}</p>}
        <ul>
          {shown.map((model) => (
            <ModelRow key={model.id} model={model} isInUse={model.id === inUse} />
          ))}
        </ul>
      </div>
      <details className="first-run-server">
        <summary>{t('firstRun.model.server')}</summary>
        {SERVER_SETTINGS.map((path) => (
          <SettingRow key={path} path={path} snapshot={snapshot} />
        ))}
      </details>
    </>
  );
}
