import { Fragment, type ReactNode, useId } from 'react';
import { groupOf, type Section, type SettingPath } from '../../../shared/settings/registry.ts';
import type { SettingGroup } from '../../../shared/settings/setting.ts';
import type { SettingsSnapshot } from '../../../shared/settings/settings-messages.ts';
import { useTexts } from '../../texts.ts';
import { MicrophoneTest } from './devices/MicrophoneTest.tsx';
import { FactsSection } from './facts/FactsSection.tsx';
import { ModelsSection } from './models/ModelsSection.tsx';
import { SettingRow } from './SettingRow.tsx';
import { WakeTrainingSection } from './wake-training/WakeTrainingSection.tsx';

interface SectionProps {
  section: Section;
  /** Those of its settings that are shown. */
  paths: readonly SettingPath[];
  /** Whether only what was searched for is shown. */
  isSearch: boolean;
  snapshot: SettingsSnapshot;
}

/** The settings of one section, by group, and what belongs to it that is no setting. */
export function SettingsSection({ section, paths, isSearch, snapshot }: SectionProps) {
  const { t } = useTexts();
  return (
    <section>
      <h3>{t(`settings.section.${section}`)}</h3>
      {section === 'models' && <ModelsSection />}
      {section === 'devices' && <MicrophoneTest />}
      {byGroup(paths).map(({ group, paths: rows }) => (
        <Group key={rows[0]} group={group}>
          {/* Whoever sets up the weather looks for it here. */}
          {group === 'weather' && !isSearch && <SettingRow path="user.place" snapshot={snapshot} />}
          {rows.map((path) => (
            <Fragment key={path}>
              <SettingRow path={path} snapshot={snapshot} />
              {path === 'wake.words' && <WakeTrainingSection />}
            </Fragment>
          ))}
        </Group>
      ))}
      {section === 'user' && <FactsSection />}
    </section>
  );
}

interface GroupOfPaths {
  group: SettingGroup | undefined;
  paths: SettingPath[];
}

/** @returns the settings as they follow each other, those of one group together */
function byGroup(paths: readonly SettingPath[]): GroupOfPaths[] {
  const groups: GroupOfPaths[] = [];
  for (const path of paths) {
    const group = groupOf(path);
    const last = groups.at(-1);
    if (last && last.group === group) last.paths.push(path);
    else groups.push({ group, paths: [path] });
  }
  return groups;
}

function Group({ group, children }: { group: SettingGroup | undefined; children: ReactNode }) {
  const { t } = useTexts();
  const titleId = useId();
  if (!group) return children;
  return (
    <section className="setting-group" aria-labelledby={titleId}>
      <h4 id={titleId}>{t(`settings.group.${group}`)}</h4>
      {children}
    </section>
  );
}
