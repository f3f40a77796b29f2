import { type Destination, destinationsOf } from '../../shared/settings/data-destinations.ts';
import { useSettings } from '../stores/settings.ts';
import { useTexts } from '../texts.ts';

/** Whose text says itself where it goes. */
const WITHOUT_HOST: ReadonlySet<Destination['what']> = new Set(['version', 'pages']);

/** What leaves this machine with the current settings. */
export function Destinations() {
  const { t } = useTexts();
  const config = useSettings(({ snapshot }) => snapshot?.config);
  if (!config) return null;
  const destinations = destinationsOf(config);
  if (destinations.length === 0) return <p data-testid="destinations">{t('destinations.nothing')}</p>;
  return (
    <ul className="models" data-testid="destinations">
      {destinations.map(({ to, what }) => (
        <li key={`${what} ${to}`}>
          {!WITHOUT_HOST.has(what) && <strong>{to}: </strong>}
          {t(`destinations.${what}`)}
        </li>
      ))}
    </ul>
  );
}

/** Spoken questions and replies, as audio or as text. */
const CONVERSATION_DATA: ReadonlySet<Destination['what']> = new Set([
  'sound',
  'questions',
  'replies',
  'cache',
  'speech',
  'home',
]);

/** Short privacy notice in the header. */
export function PrivacyNote() {
  const { t } = useTexts();
  const config = useSettings(({ snapshot }) => snapshot?.config);
  const host = config && destinationsOf(config).find(({ what }) => CONVERSATION_DATA.has(what));
  return <p className="header-note">{host ? t('header.leaves', { host: host.to }) : t('header.private')}</p>;
}
