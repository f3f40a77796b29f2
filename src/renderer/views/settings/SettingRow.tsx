import { useId } from 'react';
import { type SettingPath, settingOf } from '../../../shared/settings/registry.ts';
import type { SettingsSnapshot } from '../../../shared/settings/settings-messages.ts';
import { useSettings } from '../../stores/settings.ts';
import { useTexts } from '../../texts.ts';
import { ResetIcon } from '../icons.tsx';
import type { ControlProps } from './controls/control-props.ts';
import { DeviceControl } from './controls/DeviceControl.tsx';
import { JsonControl, LinesControl, NumberControl, ProseControl, TextControl } from './controls/DraftControl.tsx';
import { FeedsControl } from './controls/FeedsControl.tsx';
import { LanguageModelControl } from './controls/LanguageModelControl.tsx';
import { MapControl } from './controls/MapControl.tsx';
import { PronunciationsControl } from './controls/PronunciationsControl.tsx';
import { SecretControl } from './controls/SecretControl.tsx';
import { ShortcutControl } from './controls/ShortcutControl.tsx';
import { SignInsControl } from './controls/SignInsControl.tsx';
import { ChoiceControl, SwitchControl } from './controls/SimpleControls.tsx';
import { VoiceControl } from './controls/VoiceControl.tsx';
import { WakeThresholdsControl, WakeWordsControl } from './controls/WakeWordControls.tsx';
import { RoutinesControl } from './routines/RoutinesControl.tsx';
import { controlOf } from './setting-control.ts';
import { useSettingTexts } from './setting-texts.ts';

/** One setting: its name, description, source and control. */
export function SettingRow({ path, snapshot }: { path: SettingPath; snapshot: SettingsSnapshot }) {
  const { t } = useTexts();
  const [name, note] = useSettingTexts()[path];
  const refused = useSettings((store) => (store.refused?.path === path ? store.refused.reason : undefined));
  const id = useId();
  const source = Object.entries(snapshot.sources).find(([of]) => of === path || of.startsWith(`${path}.`))?.[1];
  const fromFile = source === snapshot.file;
  const variable = source && !fromFile ? source : undefined;
  const { change, reset } = useSettings.getState();
  const props: ControlProps = {
    path,
    controlId: `${id}-control`,
    labelId: `${id}-name`,
    noteId: `${id}-note`,
    value: settingOf(snapshot.config, path),
    disabled: variable !== undefined,
    change: (value) => void change(path, value),
  };
  const wide = isWide(controlOf(path).type);
  const resetButton = (
    <button
      type="button"
      className="icon-button small"
      aria-label={`${t('settings.reset')}: ${name}`}
      title={t('settings.reset')}
      style={{ visibility: fromFile ? 'visible' : 'hidden' }}
      onClick={() => void reset(path)}
    >
      <ResetIcon />
    </button>
  );
  return (
    <div className="setting" data-path={path} data-wide={wide}>
      <div className="setting-words">
        <label className="setting-name" id={props.labelId} htmlFor={props.controlId}>
          {name}
        </label>
        <p className="setting-note" id={props.noteId}>
          {variable ? t('settings.fromVariable', { variable }) : note}
        </p>
        {refused && (
          <p className="setting-problem" role="alert">
            {t('settings.refused', { reason: refused })}
          </p>
        )}
      </div>
      {/* Before the entries: whoever tabs on from the last one must not come upon it. */}
      {wide && resetButton}
      <div className="setting-control">
        <ControlFor {...props} />
        {!wide && resetButton}
      </div>
    </div>
  );
}

function ControlFor(props: ControlProps) {
  const control = controlOf(props.path);
  switch (control.type) {
    case 'switch':
      return <SwitchControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} options={control.options} />;
    case 'wake-words':
      return <WakeWordsControl {...props} />;
    case 'wake-thresholds':
      return <WakeThresholdsControl {...props} />;
    case 'number':
      return <NumberControl {...props} min={control.min} max={control.max} />;
    case 'text':
      return <TextControl {...props} nullable={control.nullable} isAddress={control.isAddress} />;
    case 'prose':
      return <ProseControl {...props} />;
    case 'lines':
      return <LinesControl {...props} />;
    case 'feeds':
      return <FeedsControl {...props} />;
    case 'json':
      return <JsonControl {...props} />;
    case 'routines':
      return <RoutinesControl {...props} />;
    case 'map':
      return <MapControl {...props} />;
    case 'secret':
      return <SecretControl {...props} />;
    case 'sign-ins':
      return <SignInsControl {...props} />;
    case 'shortcut':
      return <ShortcutControl {...props} />;
    case 'pronunciations':
      return <PronunciationsControl {...props} />;
    case 'voice':
      return <VoiceControl {...props} />;
    case 'language-model':
      return <LanguageModelControl {...props} />;
    case 'microphone':
      return <DeviceControl {...props} kind="audioinput" />;
    case 'loudspeaker':
      return <DeviceControl {...props} kind="audiooutput" />;
  }
}

const WIDE: ReadonlySet<string> = new Set(['prose', 'lines', 'feeds', 'json', 'map', 'routines', 'pronunciations']);

/** Controls that need the full width of the row. */
function isWide(type: ReturnType<typeof controlOf>['type']): boolean {
  return WIDE.has(type);
}
