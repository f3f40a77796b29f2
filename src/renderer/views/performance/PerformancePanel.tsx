import { useEffect, useRef } from 'react';
import { pollFigures } from '../../stores/live-figures.ts';
import { useTexts } from '../../texts.ts';
import { CloseIcon } from '../icons.tsx';
import { Latency } from './Latency.tsx';
import { Lateness } from './Lateness.tsx';
import { MetricsNote } from './MetricsNote.tsx';
import { ModelsAndConnections } from './ModelsAndConnections.tsx';
import { Processes } from './Processes.tsx';
import { RemoteHealth } from './RemoteHealth.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { Targets } from './Targets.tsx';
import { TurnHistory } from './TurnHistory.tsx';
import { WakeReasons } from './WakeReasons.tsx';

/** The performance panel. It requests its data only while it is open. */
export function PerformancePanel({ onLog, onClose }: { onLog(): void; onClose(): void }) {
  const { t } = useTexts();
  const cards = useRef<HTMLDivElement>(null);
  useEffect(pollFigures, []);
  return (
    <aside className="performance" aria-label={t('performance.title')}>
      <div className="performance-header">
        <h2>{t('performance.title')}</h2>
        <button type="button" className="secondary small" title={t('log.key')} onClick={onLog}>
          {t('log.title')}
        </button>
        <SaveMenu pictured={cards} />
        <button type="button" className="icon-button small" aria-label={t('performance.close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div className="performance-cards" ref={cards}>
        <TurnHistory />
        <Targets />
        <Latency />
        <WakeReasons />
        <Lateness />
        <Processes />
        <ModelsAndConnections />
        <RemoteHealth />
        <MetricsNote />
      </div>
    </aside>
  );
}
