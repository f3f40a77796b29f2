import { useState } from 'react';
import { About } from './About.tsx';
import { Agenda } from './Agenda.tsx';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { Header } from './Header.tsx';
import { History } from './history/History.tsx';
import { Orb } from './Orb.tsx';
import { Problems } from './Problems.tsx';
import { PerformancePanel } from './performance/PerformancePanel.tsx';
import { useShortcuts } from './shortcuts.ts';

const WIDE_PX = 900;

export function App() {
  const [panelOpen, setPanelOpen] = useState(() => window.innerWidth >= WIDE_PX);
  const [aboutOpen, setAboutOpen] = useState(false);
  const [historyOpen, setHistoryOpen] = useState(false);
  const togglePanel = () => setPanelOpen((open) => !open);
  const openHistory = () => setHistoryOpen(true);
  useShortcuts({ togglePanel, openHistory });

  return (
    <div className="app" data-panel={panelOpen ? 'open' : 'closed'}>
      <Header
        panelOpen={panelOpen}
        onTogglePanel={togglePanel}
        onHistory={openHistory}
        onAbout={() => setAboutOpen(true)}
      />
      <main className="stage">
        <Problems />
        <Orb />
        <Agenda />
        <Conversation />
        <Composer />
      </main>
      {panelOpen && <PerformancePanel onClose={() => setPanelOpen(false)} />}
      {historyOpen && <History onClose={() => setHistoryOpen(false)} />}
      {aboutOpen && <About onClose={() => setAboutOpen(false)} />}
    </div>
  );
}
