import { type FormEvent, useEffect, useState } from 'react';
import { languageModelInUse } from '../../../../shared/models/language-models.ts';
import { isInstalled, isOffered, type ListedModel } from '../../../../shared/models/models.ts';
import { WAKE_WORD } from '../../../../shared/settings/wake-words.ts';
import { useModels } from '../../../stores/models.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useTexts } from '../../../texts.ts';
import { useByteFormat } from './byte-format.ts';
import { ModelRow } from './ModelRow.tsx';

/** What people come to choose is first. */
const JOBS: readonly ListedModel['job'][] = ['llm', 'tts', 'wake', 'stt', 'vad'];

/** All models: description, size and speed on this machine; download, add and remove. */
export function ModelsSection() {
  const { t } = useTexts();
  const formatBytes = useByteFormat();
  const models = useModels((store) => store.models).filter(isOffered);
  const llm = useSettings((store) => store.snapshot?.config.llm);
  const busy = useModels((store) => store.busy);
  const failure = useModels((store) => store.failure);
  const { request } = useModels.getState();
  useEffect(() => useModels.getState().start(), []);

  const inUse = llm && languageModelInUse(llm, models);
  const jobs = JOBS.filter((job) => models.some((model) => model.job === job));
  const titleOf = (job: (typeof jobs)[number]) => t(job === 'llm' ? 'models.languageModels' : `about.job.${job}`);
  const onDisk = models.filter(isInstalled);
  const diskBytes = onDisk.reduce((sum, model) => sum + model.diskBytes, 0);
  if (models.length === 0 && !failure) {
    return (
      <p className="empty" role="status">
        {t('models.looking')}
      </p>
    );
  }
  return (
    <div className="models-section" aria-busy={busy}>
      {jobs.map((job) => (
        <section key={job} aria-label={titleOf(job)}>
          <h4>{titleOf(job)}</h4>
          <ul>
            {models
              .filter((model) => model.job === job)
              .map((model) => (
                <ModelRow key={model.id} model={model} isInUse={model.id === inUse} />
              ))}
          </ul>
          {job === 'wake' && <AddWakeWord />}
          {job === 'tts' && (
            <button type="button" className="secondary" onClick={() => void request({ type: 'add-voice' })}>
              {t('models.addVoice')}
            </button>
          )}
        </section>
      ))}
      {failure && (
        <p className="setting-problem" role="alert">
          {failure}
        </p>
      )}
      <p className="models-total">
        <span>{t('models.total', { size: formatBytes(diskBytes) })}</span>
        <button type="button" className="secondary" disabled={busy} onClick={() => void request({ type: 'measure' })}>
          {t(busy ? 'models.working' : 'models.measure')}
        </button>
      </p>
    </div>
  );
}

function AddWakeWord() {
  const { t } = useTexts();
  const [word, setWord] = useState('');
  const accepted = WAKE_WORD.test(word);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!accepted) return;
    void useModels.getState().request({ type: 'add-wake-word', word });
    setWord('');
  };
  return (
    <form className="add-wake-word" onSubmit={add}>
      <input
        aria-label={t('models.newWord')}
        placeholder={t('models.newWord')}
        value={word}
        onChange={({ target }) => setWord(target.value.toLowerCase())}
      />
      <button type="submit" className="secondary" disabled={!accepted}>
        {t('models.chooseFile')}
      </button>
      <p className="setting-note">{t('models.newWordNote')}</p>
    </form>
  );
}
