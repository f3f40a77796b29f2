import { useEffect, useRef, useState } from 'react';
import type { About as AboutData } from '../../shared/app/about.ts';
import { destinationsOf } from '../../shared/settings/data-destinations.ts';
import { invoke } from '../ipc.ts';
import { useSettings } from '../stores/settings.ts';
import { useTexts } from '../texts.ts';
import { Destinations } from './Destinations.tsx';

/** Version, keyboard shortcuts, and all models with their licences. */
export function About({ onClose }: { onClose(): void }) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const [about, setAbout] = useState<AboutData>();

  const allLocal = useSettings(
    ({ snapshot }) => !snapshot || destinationsOf(snapshot.config).every(({ what }) => what !== 'sound'),
  );

  useEffect(() => {
    dialog.current?.showModal();
    void invoke('app:about').then(setAbout);
  }, []);

  return (
    <dialog ref={dialog} className="about" aria-labelledby="about-title" onClose={onClose}>
      <h2 id="about-title">Hark {about?.version}</h2>
      <p>
        {allLocal && t('about.local')} {about && `Electron ${about.electron}.`}
      </p>
      <h3>{t('destinations.title')}</h3>
      <Destinations />
      <h3>{t('about.keys')}</h3>
      <dl className="keys">
        <dt>{t('about.space')}</dt>
        <dd>{t('about.keyTalk')}</dd>
        <dt>{t('about.escape')}</dt>
        <dd>{t('about.keyStop')}</dd>
        <dt>M</dt>
        <dd>{t('about.keyMute')}</dd>
        <dt>P</dt>
        <dd>{t('about.keyPerformance')}</dd>
        <dt>H</dt>
        <dd>{t('about.keyHistory')}</dd>
        <dt>S</dt>
        <dd>{t('about.keySettings')}</dd>
        <dt>L</dt>
        <dd>{t('log.title')}</dd>
        <dt>/</dt>
        <dd>{t('about.keyType')}</dd>
      </dl>
      <h3>{t('about.models')}</h3>
      <ul className="models">
        {about?.models.map((model) => (
          <li key={model.name}>
            <strong>{t(`about.job.${model.job}`)}:</strong> {model.name}, {model.licence}.{' '}
            {model.licenceNote && <em>{model.licenceNote} </em>}
            {model.derivedFrom && <em>{t('models.derivedFrom', { model: model.derivedFrom })} </em>}
            <a href={model.source} target="_blank" rel="noreferrer">
              {t('about.source')}
            </a>
          </li>
        ))}
      </ul>
      <form method="dialog">
        <button type="submit" className="secondary">
          {t('about.close')}
        </button>
      </form>
    </dialog>
  );
}
