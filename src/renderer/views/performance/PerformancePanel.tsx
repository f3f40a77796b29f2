import { useEffect, useRef } from 'react';
import { askForFigures } from '../../stores/live-figures.ts';
import { CloseIcon } from '../icons.tsx';
import { Latency } from './Latency.tsx';
import { Lateness } from './Lateness.tsx';
import { MetricsNote } from './MetricsNote.tsx';
import { ModelsAndConnections } from './ModelsAndConnections.tsx';
import { Processes } from './Processes.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { Targets } from './Targets.tsx';
import { TurnHistory } from './TurnHistory.tsx';
import { WakeReasons } from './WakeReasons.tsx';

/** Where the time goes. What it shows is asked for only while it is open. */
export function PerformancePanel({ onClose }: { onClose(): void }) {
  const cards = useRef<HTMLDivElement>(null);
  useEffect(askForFigures, []);
  return (
    <aside className="performance" aria-label="Performance">
      <div className="performance-header">
        <h2>Performance</h2>
        <SaveMenu pictured={cards} />
        <button type="button" className="icon-button small" aria-label="Close the panel" onClick={onClose}>
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
        <MetricsNote />
      </div>
    </aside>
  );
}
