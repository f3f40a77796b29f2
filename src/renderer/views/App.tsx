import { useEffect, useState } from 'react';
import type { Section } from '../../shared/settings/registry.ts';
import { on } from '../ipc.ts';
import { useSettings } from '../stores/settings.ts';
import { About } from './About.tsx';
import { Agenda } from './Agenda.tsx';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { FirstRun } from './first-run/FirstRun.tsx';
import { Header } from './Header.tsx';
import { History } from './history/History.tsx';
import { Log } from './log/Log.tsx';
import { Orb } from './Orb.tsx';
import { Problems } from './Problems.tsx';
import { PerformancePanel } from './performance/PerformancePanel.tsx';
import { Settings } from './settings/Settings.tsx';
import { useShortcuts } from './shortcuts.ts';

const WIDE_PX = 900;

export function App() {
  const [panelOpen, setPanelOpen] = useState(() => window.innerWidth >= WIDE_PX);
  const [aboutOpen, setAboutOpen] = useState(false);
  const [historyOpen, setHistoryOpen] = useState(false);
  const firstRun = useSettings((store) => store.snapshot?.config.interface.first_run ?? false);
  const [firstRunLeft, setFirstRunLeft] = useState(false);
  const [settings, setSettings] = useState<Section>();
  const [logOpen, setLogOpen] = useState(false);
  const togglePanel = () => setPanelOpen((open) => !open);
  const openHistory = () => setHistoryOpen(true);
  const openSettings = () => setSettings('interface');
  const openLog = () => setLogOpen(true);
  useEffect(() => on('app:show-settings', () => setSettings('interface')), []);
  useShortcuts({ togglePanel, openHistory, openSettings, openLog });

  return (
    <div className="app" data-panel={panelOpen ? 'open' : 'closed'}>
      <Header
        panelOpen={panelOpen}
        onTogglePanel={togglePanel}
        onHistory={openHistory}
        onSettings={openSettings}
        onAbout={() => setAboutOpen(true)}
      />
      <main className="stage">
        <Problems onModels={() => setSettings('models')} />
        <Orb />
        <Agenda />
        <Conversation />
        <Composer />
      </main>
      {panelOpen && <PerformancePanel onLog={openLog} onClose={() => setPanelOpen(false)} />}
      {historyOpen && <History onClose={() => setHistoryOpen(false)} />}
      {settings && <Settings initialSection={settings} onClose={() => setSettings(undefined)} />}
      {logOpen && <Log onClose={() => setLogOpen(false)} />}
      {firstRun && !firstRunLeft && <FirstRun onClose={() => setFirstRunLeft(true)} />}
      {aboutOpen && <About onClose={() => setAboutOpen(false)} />}
    </div>
  );
}
