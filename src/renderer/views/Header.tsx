import { HistoryIcon, InfoIcon, PanelIcon } from './icons.tsx';

interface HeaderProps {
  panelOpen: boolean;
  onTogglePanel(): void;
  onHistory(): void;
  onAbout(): void;
}

export function Header({ panelOpen, onTogglePanel, onHistory, onAbout }: HeaderProps) {
  return (
    <header className="header">
      <h1 className="header-title">Hark</h1>
      <p className="header-note">Private: your voice stays on this machine</p>
      <button
        type="button"
        className="icon-button"
        aria-pressed={panelOpen}
        aria-label="Performance panel"
        title="Performance panel (P)"
        onClick={onTogglePanel}
      >
        <PanelIcon />
      </button>
      <button type="button" className="icon-button" aria-label="History" title="History (H)" onClick={onHistory}>
        <HistoryIcon />
      </button>
      <button type="button" className="icon-button" aria-label="About Hark" title="About Hark" onClick={onAbout}>
        <InfoIcon />
      </button>
    </header>
  );
}
