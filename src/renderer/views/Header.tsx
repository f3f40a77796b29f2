import type { ReactNode } from 'react';
import { useTexts } from '../texts.ts';
import { PrivacyNote } from './Destinations.tsx';
import { HistoryIcon, InfoIcon, PanelIcon, SettingsIcon } from './icons.tsx';

interface HeaderProps {
  panelOpen: boolean;
  onTogglePanel(): void;
  onHistory(): void;
  onSettings(): void;
  onAbout(): void;
}

export function Header({ panelOpen, onTogglePanel, onHistory, onSettings, onAbout }: HeaderProps) {
  const { t } = useTexts();
  return (
    <header className="header">
      <h1 className="header-title">Hark</h1>
      <PrivacyNote />
      <HeaderButton
        label={t('header.performance')}
        title={t('header.performanceKey')}
        pressed={panelOpen}
        onClick={onTogglePanel}
      >
        <PanelIcon />
      </HeaderButton>
      <HeaderButton label={t('header.history')} title={t('header.historyKey')} onClick={onHistory}>
        <HistoryIcon />
      </HeaderButton>
      <HeaderButton label={t('header.settings')} title={t('header.settingsKey')} onClick={onSettings}>
        <SettingsIcon />
      </HeaderButton>
      <HeaderButton label={t('header.about')} title={t('header.about')} onClick={onAbout}>
        <InfoIcon />
      </HeaderButton>
    </header>
  );
}

interface HeaderButtonProps {
  label: string;
  /** Includes the keyboard shortcut. */
  title: string;
  /** Whether a toggle button is on. */
  pressed?: boolean;
  onClick(): void;
  children: ReactNode;
}

function HeaderButton({ label, title, pressed, onClick, children }: HeaderButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-pressed={pressed}
      aria-label={label}
      title={title}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
