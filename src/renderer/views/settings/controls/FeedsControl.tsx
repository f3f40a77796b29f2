import { KNOWN_FEEDS } from '../../../../shared/settings/news-feeds.ts';
import { useTexts } from '../../../texts.ts';
import type { ControlProps } from './control-props.ts';
import { LinesControl } from './DraftControl.tsx';

/** Addresses of feeds, one a line, and known ones to add. */
export function FeedsControl(props: ControlProps) {
  const { t } = useTexts();
  const chosen = props.value as readonly string[];
  const others = KNOWN_FEEDS.filter(({ url }) => !chosen.includes(url));
  return (
    <div className="feeds">
      <LinesControl {...props} />
      <select
        aria-label={t('settings.addFeed')}
        value=""
        disabled={props.disabled || others.length === 0}
        onChange={({ target }) => props.change([...chosen, target.value])}
      >
        <option value="">{t('settings.addFeed')}</option>
        {others.map(({ name, url }) => (
          <option key={url} value={url}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
