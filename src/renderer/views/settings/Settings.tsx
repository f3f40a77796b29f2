import { useEffect, useRef, useState } from 'react';
import {
  groupOf,
  SECTIONS,
  SETTING_PATHS,
  type Section,
  type SettingPath,
  sectionOf,
} from '../../../shared/settings/registry.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { CloseIcon } from '../icons.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSettingTexts } from './setting-texts.ts';

interface SettingsProps {
  /** The section to open first. */
  initialSection: Section;
  onClose(): void;
}

/** All settings: search, change and reset. */
export function Settings({ initialSection, onClose }: SettingsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { t } = useTexts();
  const texts = useSettingTexts();
  const snapshot = useSettings((store) => store.snapshot);
  const [words, setWords] = useState('');
  const [section, setSection] = useState(initialSection);

  useEffect(() => dialog.current?.showModal(), []);

  const searching = words.trim() !== '';
  const matchesSearch = (path: SettingPath) => {
    const group = groupOf(path);
    const titles = `${t(`settings.section.${sectionOf(path)}`)} ${group ? t(`settings.group.${group}`) : ''}`;
    const text = `${path} ${texts[path].join(' ')} ${titles}`.toLowerCase();
    return words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word));
  };
  const shown = SETTING_PATHS.filter((path) => (searching ? matchesSearch(path) : sectionOf(path) === section));
  const sections = SECTIONS.filter((each) => shown.some((path) => sectionOf(path) === each));

  return (
    <dialog ref={dialog} className="settings" aria-labelledby="settings-title" onClose={onClose}>
      <header className="settings-header">
        <h2 id="settings-title">{t('settings.title')}</h2>
        <input
          type="search"
          aria-label={t('settings.search')}
          placeholder={t('settings.search')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <form method="dialog">
          <button type="submit" className="icon-button" aria-label={t('settings.close')}>
            <CloseIcon />
          </button>
        </form>
      </header>
      <nav className="settings-sections" aria-label={t('settings.title')}>
        {SECTIONS.map((each) => (
          <button
            type="button"
            key={each}
            aria-current={!searching && each === section ? 'page' : undefined}
            onClick={() => {
              setWords('');
              setSection(each);
            }}
          >
            {t(`settings.section.${each}`)}
          </button>
        ))}
      </nav>
      <div className="settings-rows">
        {snapshot &&
          sections.map((each) => (
            <SettingsSection
              key={each}
              section={each}
              paths={shown.filter((path) => sectionOf(path) === each)}
              isSearch={searching}
              snapshot={snapshot}
            />
          ))}
        {shown.length === 0 && <p className="empty">{t('settings.nothingFound')}</p>}
      </div>
      <SettingsFooter />
    </dialog>
  );
}

function SettingsFooter() {
  const { t } = useTexts();
  const [isConfirming, setConfirming] = useState(false);
  const snapshot = useSettings((store) => store.snapshot);
  const refused = useSettings((store) => (store.refused?.path ? undefined : store.refused?.reason));
  const exportedTo = useSettings((store) => store.exportedTo);
  const { request } = useSettings.getState();
  return (
    <footer className="settings-footer">
      <p role="status" className={refused || exportedTo ? undefined : 'settings-file'}>
        {refused
          ? t('settings.refused', { reason: refused })
          : exportedTo
            ? t('settings.exported', { path: exportedTo })
            : t('settings.file', { path: snapshot?.file ?? '' })}
      </p>
      <button type="button" className="secondary" disabled={!snapshot?.undoable} onClick={() => void request('undo')}>
        {t('settings.undo')}
      </button>
      <button type="button" className="secondary" onClick={() => void request('import')}>
        {t('settings.import')}
      </button>
      <button type="button" className="secondary" onClick={() => void request('export')}>
        {t('settings.export')}
      </button>
      <button
        type="button"
        className="secondary danger"
        onBlur={() => setConfirming(false)}
        onClick={() => {
          if (isConfirming) void request('reset-all');
          setConfirming(!isConfirming);
        }}
      >
        {t(isConfirming ? 'settings.reallyResetAll' : 'settings.resetAll')}
      </button>
    </footer>
  );
}
