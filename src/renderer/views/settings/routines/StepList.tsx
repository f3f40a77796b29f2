import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { MAX_ROUTINE_STEPS, MAX_STEP_CHARACTERS } from '../../../../shared/engine/routine.ts';
import type { ConversationLanguage } from '../../../../shared/settings/conversation-languages.ts';
import { type DraftStep, withStepAfter, withStepMoved } from '../../../stores/routines/routine-draft.ts';
import { isUnknownStep } from '../../../stores/routines/routine-problems.ts';
import { useRoutines } from '../../../stores/routines/routines.ts';
import { useTexts } from '../../../texts.ts';
import { CloseIcon, DownIcon, UpIcon } from '../../icons.tsx';
import { useSpokenLanguage } from '../../use-spoken-language.ts';

/** In the language that is spoken, whatever that of the window is. */
const STEP_EXAMPLES = {
  en: 'what is the weather like today',
  de: 'wie wird das Wetter heute',
} as const satisfies Record<ConversationLanguage, string>;

/** What has the focus after a change: the field of a step, or one of its buttons. */
type Focus = { id: number; part: 'text' | 'up' | 'down' };

interface StepListProps {
  steps: readonly DraftStep[];
  isMissing: boolean;
  onChange(steps: readonly DraftStep[]): void;
}

/** The steps of a routine: Enter adds one below, Alt with an arrow key moves one. */
export function StepList({ steps, isMissing, onChange }: StepListProps) {
  const { t } = useTexts();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<Focus>(undefined);
  const [moved, setMoved] = useState('');

  useLayoutEffect(() => {
    const { id: stepId, part } = focus.current ?? {};
    focus.current = undefined;
    if (part) list.current?.querySelector<HTMLElement>(`[data-step="${stepId}"] [data-part="${part}"]`)?.focus();
  });

  const apply = (changed: readonly DraftStep[], next: Focus | undefined) => {
    focus.current = next;
    onChange(changed);
  };
  const addAfter = (place: number) => {
    if (steps.length >= MAX_ROUTINE_STEPS) return;
    const changed = withStepAfter(steps, place);
    const added = changed.find((step) => !steps.includes(step));
    apply(changed, added && { id: added.id, part: 'text' });
  };
  const move = (place: number, to: number, part: Focus['part']) => {
    const step = steps[place];
    if (!step || to < 0 || to >= steps.length) return;
    // At an end its button is disabled.
    const isAtEnd = (part === 'up' && to === 0) || (part === 'down' && to === steps.length - 1);
    apply(withStepMoved(steps, place, to), { id: step.id, part: isAtEnd ? 'text' : part });
    setMoved(t('settings.routines.moved', { step: step.text, place: to + 1 }));
  };
  const remove = (place: number) => {
    const next = steps[place + 1] ?? steps[place - 1];
    const others = steps.filter((_, each) => each !== place);
    apply(others, next && { id: next.id, part: 'text' });
  };
  return (
    <fieldset className="routine-steps" aria-describedby={`${id}-note`}>
      <legend className="setting-name">{t('settings.routines.steps')}</legend>
      <p className="setting-note" id={`${id}-note`}>
        {t('settings.routines.stepsNote')}
      </p>
      <ol ref={list}>
        {steps.map((step, place) => (
          <StepRow
            key={step.id}
            step={step}
            place={place}
            count={steps.length}
            isMissing={isMissing && place === 0}
            onText={(text) => onChange(steps.map((each) => (each.id === step.id ? { ...each, text } : each)))}
            onAdd={() => addAfter(place)}
            onMove={(to, part) => move(place, to, part)}
            onRemove={() => remove(place)}
          />
        ))}
      </ol>
      <button
        type="button"
        className="secondary"
        disabled={steps.length >= MAX_ROUTINE_STEPS}
        onClick={() => addAfter(steps.length - 1)}
      >
        {t('settings.routines.addStep')}
      </button>
      <p role="status" className="for-screen-readers">
        {moved}
      </p>
    </fieldset>
  );
}

interface StepRowProps {
  step: DraftStep;
  place: number;
  count: number;
  isMissing: boolean;
  onText(text: string): void;
  onAdd(): void;
  onMove(to: number, part: Focus['part']): void;
  onRemove(): void;
}

function StepRow({ step, place, count, isMissing, onText, onAdd, onMove, onRemove }: StepRowProps) {
  const { t } = useTexts();
  const spoken = useSpokenLanguage();
  const noteId = useId();
  const isUnknown = useRoutines((store) => isUnknownStep(step.text, store.skills));
  const number = place + 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowUp: place - 1, ArrowDown: place + 1 }[event.key];
    if (event.altKey && to !== undefined) {
      event.preventDefault();
      onMove(to, 'text');
    } else if (event.key === 'Enter') {
      // Saving is for the button.
      event.preventDefault();
      onAdd();
    }
  };
  return (
    <li data-step={step.id}>
      <div className="routine-step">
        <input
          data-part="text"
          aria-label={t('settings.routines.step', { number })}
          aria-describedby={noteId}
          aria-invalid={isMissing}
          placeholder={place === 0 ? STEP_EXAMPLES[spoken] : undefined}
          autoComplete="off"
          maxLength={MAX_STEP_CHARACTERS}
          value={step.text}
          onChange={({ target }) => onText(target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          data-part="up"
          className="icon-button small"
          disabled={place === 0}
          aria-label={t('settings.routines.moveUp', { number })}
          onClick={() => onMove(place - 1, 'up')}
        >
          <UpIcon />
        </button>
        <button
          type="button"
          data-part="down"
          className="icon-button small"
          disabled={number === count}
          aria-label={t('settings.routines.moveDown', { number })}
          onClick={() => onMove(place + 1, 'down')}
        >
          <DownIcon />
        </button>
        <button
          type="button"
          className="icon-button small"
          disabled={count === 1}
          aria-label={t('settings.routines.removeStep', { number })}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      </div>
      <div id={noteId} aria-live="polite">
        {isMissing && <p className="setting-problem">{t('settings.routines.problem.noSteps')}</p>}
        {isUnknown && <p className="setting-warning">{t('settings.routines.unknownStep')}</p>}
      </div>
    </li>
  );
}
