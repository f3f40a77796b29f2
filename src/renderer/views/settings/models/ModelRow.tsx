import { useState } from 'react';
import type { ListedModel, ModelsRequest } from '../../../../shared/models/models.ts';
import { useModels } from '../../../stores/models.ts';
import { useTexts } from '../../../texts.ts';
import { useByteTexts } from './byte-texts.ts';

/** One model and its actions. */
export function ModelRow({ model }: { model: ListedModel }) {
  const { t, locale } = useTexts();
  const textOfBytes = useByteTexts();
  const { name, licence, licenceNote, source, state, diskBytes, speed, problem } = model;
  const facts = [
    t(state.type === 'available' ? 'models.wouldTake' : 'models.takes', { size: textOfBytes(diskBytes) }),
    licence ?? t('models.yours'),
    ...(speed ? [t('models.speed', speedTexts(speed, locale))] : []),
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
        {licenceNote && <p className="setting-note">{licenceNote}</p>}
        {(state.type === 'fetching' || state.type === 'paused') && (
          <p className="model-progress">
            <progress
              aria-label={`${name}: ${t('models.progress')}`}
              max={state.totalBytes || 1}
              value={state.receivedBytes}
            />
            <span>
              {t('models.received', {
                received: textOfBytes(state.receivedBytes),
                total: textOfBytes(state.totalBytes || (model.downloadBytes ?? 0)),
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
      <ModelActions model={model} />
    </li>
  );
}

function ModelActions({ model }: { model: ListedModel }) {
  const { t } = useTexts();
  const textOfBytes = useByteTexts();
  const { id, name, state } = model;
  const does = (type: 'fetch' | 'pause' | 'remove') => () => {
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
          onClick={does('fetch')}
        >
          {t('models.fetchSize', { size: textOfBytes(model.downloadBytes ?? 0) })}
        </button>
      );
    case 'fetching':
      return (
        <button
          type="button"
          className="secondary"
          aria-label={`${t('models.pause')}: ${name}`}
          onClick={does('pause')}
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
            onClick={does('fetch')}
          >
            {t('models.goOn')}
          </button>
          <RemoveButton name={name} remove={does('remove')} />
        </span>
      );
    case 'installed':
      return <RemoveButton name={name} remove={does('remove')} />;
  }
}

/** Asks for confirmation, because an added model cannot be downloaded again. */
function RemoveButton({ name, remove }: { name: string; remove(): void }) {
  const { t } = useTexts();
  const [sure, setSure] = useState(false);
  const text = t(sure ? 'models.reallyRemove' : 'models.remove');
  return (
    <button
      type="button"
      className="secondary danger"
      aria-label={`${text} ${name}`}
      onBlur={() => setSure(false)}
      onClick={() => {
        if (sure) remove();
        setSure(!sure);
      }}
    >
      {text}
    </button>
  );
}

function speedTexts({ computeMs, inputMs }: NonNullable<ListedModel['speed']>, locale: string) {
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  return {
    compute: number.format(computeMs),
    input: inputMs < 1000 ? `${number.format(inputMs)} ms` : `${number.format(inputMs / 1000)} s`,
    factor: number.format(inputMs / computeMs),
  };
}
