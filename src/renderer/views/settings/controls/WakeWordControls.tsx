import { useEffect } from 'react';
import { isInstalled } from '../../../../shared/models/models.ts';
import { DEFAULT_WAKE_THRESHOLD, WAKE_WORDS } from '../../../../shared/settings/wake-words.ts';
import { useModels } from '../../../stores/models.ts';
import { useSettings } from '../../../stores/settings.ts';
import type { ControlProps } from './control-props.ts';
import { NumbersControl } from './NumbersControl.tsx';
import { WordsControl } from './SimpleControls.tsx';

/** Selects the active wake words from those with a model. */
export function WakeWordsControl(props: ControlProps) {
  const models = useModels((store) => store.models);
  useEffect(() => useModels.getState().start(), []);
  const installed = models.filter(isInstalled);
  const words = [...WAKE_WORDS, ...installed.flatMap(({ wakeWords }) => wakeWords), ...(props.value as string[])];
  return <WordsControl {...props} options={[...new Set(words)]} />;
}

/** A threshold for each active wake word. */
export function WakeThresholdsControl(props: ControlProps) {
  const words = useSettings((store) => store.snapshot?.config.wake.words) ?? [];
  const figures = Object.fromEntries(words.map((word) => [word, DEFAULT_WAKE_THRESHOLD]));
  const value = { ...figures, ...(props.value as Record<string, number>) };
  return <NumbersControl {...props} value={value} keys={[...new Set([...words, ...Object.keys(value)])]} />;
}
