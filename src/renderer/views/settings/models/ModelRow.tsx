import { useState } from 'react';
import type { ListedModel, ModelsRequest } from '../../../../shared/models/models.ts';
import { useModels } from '../../../stores/models.ts';
import { useTexts } from '../../../texts.ts';
import { useByteFormat } from './byte-format.ts';
import { LanguageModelMarks } from './LanguageModelMarks.tsx';
import { useSpeedText } from './speed-text.ts';

interface ModelRowProps {
  model: ListedModel;
  /** Whether it is the language model that answers. */
  isInUse: boolean;
}

/** What a language model is good for is its answers. */
function qualityKey(job: ListedModel['job'], quality: NonNullable<ListedModel['quality']>) {
  return job === 'llm' ? (`models.answers.${quality}` as const) : (`models.quality.${quality}` as const);
}

/** One model and its actions. */
export function ModelRow({ model, isInUse }: ModelRowProps) {
  const { t, locale } = useTexts();
  const speedText = useSpeedText();
  const formatBytes = useByteFormat();
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const {
    name,
    job,
    licence,
    licenceNote,
    derivedFrom,
    note,
    languages,
    quality,
    source,
    state,
    diskBytes,
    memoryBytes,
    speed,
    problem,
  } = model;
  const facts = [
    t(state.type === 'available' ? 'models.wouldTake' : 'models.takes', { size: formatBytes(diskBytes) }),
    ...(memoryBytes ? [t('models.needsMemory', { size: formatBytes(memoryBytes) })] : []),
    licence ?? t('models.yours'),
    ...(languages.length > 0 ? [languages.map((tag) => languageNames.of(tag)).join(', ')] : []),
    ...(quality ? [t(qualityKey(job, quality))] : []),
    ...(speed ? [speedText(speed)] : []),
  ];
  return (
    <li className="model" data-model={model.id} data-state={state.type}>
      <div className="setting-words">
        <span className="setting-name">{name}</span>
        <p className="setting-note">
          {facts.join(' · ')}
          {source && (
            <>
              {' · '}
              <a href={source} target="_blank" rel="noreferrer" aria-label={`${t('about.source')}: ${name}`}>
                {t('about.source')}
              </a>
            </>
          )}
        </p>
        <LanguageModelMarks model={model} isInUse={isInUse} />
        {derivedFrom && <p className="setting-note">{t('models.derivedFrom', { model: derivedFrom })}</p>}
        {[licenceNote, note].map(
          (text) =>
            text && (
              <p key={text} className="setting-note">
                {text}
              </p>
            ),
        )}
        {(state.type === 'fetching' || state.type === 'paused') && (
          <p className="model-progress">
            <progress
              aria-label={`${name}: ${t('models.progress')}`}
              max={state.totalBytes || 1}
              value={state.receivedBytes}
            />
            <span>
              {t('models.received', {
                received: formatBytes(state.receivedBytes),
                total: formatBytes(state.totalBytes || (model.downloadBytes ?? 0)),
              })}
            </span>
          </p>
        )}
        {problem && (
          <p className="setting-problem" role="alert">
            {`${problem.message} [${problem.code}]. ${t(`advice.${problem.code}`)}`}
          </p>
        )}
      </div>
      <ModelActions model={model} isInUse={isInUse} />
    </li>
  );
}

function ModelActions({ model, isInUse }: ModelRowProps) {
  const { t } = useTexts();
  const formatBytes = useByteFormat();
  const { id, name, state } = model;
  const requestAction = (type: 'fetch' | 'pause' | 'remove' | 'use-language-model') => () => {
    void useModels.getState().request({ type, id } satisfies ModelsRequest);
  };
  switch (state.type) {
    case 'built-in':
      return <span className="model-state">{t('models.builtIn')}</span>;
    case 'available':
      return (
        <button
          type="button"
          className="secondary"
          aria-label={`${t('models.fetch')}: ${name}`}
          onClick={requestAction('fetch')}
        >
          {t('models.fetchSize', { size: formatBytes(model.downloadBytes ?? 0) })}
        </button>
      );
    case 'fetching':
      return (
        <button
          type="button"
          className="secondary"
          aria-label={`${t('models.pause')}: ${name}`}
          onClick={requestAction('pause')}
        >
          {t('models.pause')}
        </button>
      );
    case 'paused':
      return (
        <span className="model-actions">
          <button
            type="button"
            className="secondary"
            aria-label={`${t('models.goOn')}: ${name}`}
            onClick={requestAction('fetch')}
          >
            {t('models.goOn')}
          </button>
          <RemoveButton name={name} remove={requestAction('remove')} />
        </span>
      );
    case 'installed':
      return (
        <span className="model-actions">
          {model.job === 'llm' && !isInUse && (
            <button
              type="button"
              className="secondary"
              aria-label={`${t('models.use')}: ${name}`}
              onClick={requestAction('use-language-model')}
            >
              {t('models.use')}
            </button>
          )}
          <RemoveButton name={name} remove={requestAction('remove')} />
        </span>
      );
  }
}

/** Asks for confirmation, because an added model cannot be downloaded again. */
function RemoveButton({ name, remove }: { name: string; remove(): void }) {
  const { t } = useTexts();
  const [isConfirming, setConfirming] = useState(false);
  const text = t(isConfirming ? 'models.reallyRemove' : 'models.remove');
  return (
    <button
      type="button"
      className="secondary danger"
      aria-label={`${text} ${name}`}
      onBlur={() => setConfirming(false)}
      onClick={() => {
        if (isConfirming) remove();
        setConfirming(!isConfirming);
      }}
    >
      {text}
    </button>
  );
}
