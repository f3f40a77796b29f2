import { useRef } from 'react';
import { MAX_ROUTINES, type RoutineValues } from '../../../../shared/engine/routine.ts';
import { SUGGESTIONS_BY_LANGUAGE } from '../../../../shared/engine/routine-suggestions.ts';
import { draftOf, EMPTY_DRAFT, type RoutineDraft } from '../../../stores/routines/routine-draft.ts';
import { NEW_ROUTINE, useRoutines } from '../../../stores/routines/routines.ts';
import { useTexts } from '../../../texts.ts';
import { useSpokenLanguage } from '../../use-spoken-language.ts';
import type { ControlProps } from '../controls/control-props.ts';
import { RoutineEditor } from './RoutineEditor.tsx';
import { RoutineRow } from './RoutineRow.tsx';

/** The user's routines: each can be run, changed and deleted, and new ones made. */
export function RoutinesControl({ labelId, value }: ControlProps) {
  const { t } = useTexts();
  const container = useRef<HTMLDivElement>(null);
  const drafts = useRoutines((store) => store.drafts);
  const routines = value as RoutineValues;
  const names = Object.keys(routines);
  // Deleted by voice while they were open.
  const goneNames = Object.keys(drafts).filter((key) => key !== NEW_ROUTINE && !(key in routines));
  const isFull = names.length >= MAX_ROUTINES;
  const { open, remove, undoRemove } = useRoutines.getState();
  /** Once it is drawn. */
  const focus = (selector: string) =>
    requestAnimationFrame(() => container.current?.querySelector<HTMLElement>(selector)?.focus());
  const editor = (key: string, draft: RoutineDraft) => (
    <RoutineEditor
      routineKey={key}
      draft={draft}
      routines={routines}
      onClose={(name) => focus(name === NEW_ROUTINE ? '[data-focus=new]' : `[data-edits="${CSS.escape(name)}"]`)}
    />
  );
  return (
    <div className="routines" data-testid="routines" ref={container}>
      {names.length === 0 && !drafts[NEW_ROUTINE] && <Suggestions />}
      <ul aria-labelledby={labelId}>
        {[...names, ...goneNames].map((name) => (
          <li key={name} className="routine">
            {drafts[name]
              ? editor(name, drafts[name])
              : routines[name] && (
                  <RoutineRow
                    name={name}
                    routine={routines[name]}
                    onRemove={() => void remove(name).then(() => focus('[data-focus=undo]'))}
                  />
                )}
          </li>
        ))}
      </ul>
      {drafts[NEW_ROUTINE] ? (
        <div className="routine">{editor(NEW_ROUTINE, drafts[NEW_ROUTINE])}</div>
      ) : (
        <button
          type="button"
          className="secondary"
          data-focus="new"
          disabled={isFull}
          onClick={() => open(NEW_ROUTINE, EMPTY_DRAFT)}
        >
          {t('settings.routines.new')}
        </button>
      )}
      {isFull && <p className="setting-note">{t('settings.routines.full', { count: MAX_ROUTINES })}</p>}
      <DeletedNotice onUndo={() => void undoRemove().then(() => focus('[data-focus=new]'))} />
    </div>
  );
}

/** Routines to begin with; each is opened for changes before it is saved. */
function Suggestions() {
  const { t } = useTexts();
  const spoken = useSpokenLanguage();
  return (
    <div className="routine-suggestions">
      <p className="setting-note">{t('settings.routines.empty')}</p>
      {SUGGESTIONS_BY_LANGUAGE[spoken].map(({ name, ...routine }) => (
        <button
          type="button"
          key={name}
          className="example"
          onClick={() => useRoutines.getState().open(NEW_ROUTINE, draftOf(name, routine))}
        >
          {t('settings.routines.suggestion', { name })}
        </button>
      ))}
    </div>
  );
}

function DeletedNotice({ onUndo }: { onUndo(): void }) {
  const { t } = useTexts();
  const deleted = useRoutines((store) => store.deleted);
  return (
    <p role="status">
      {deleted && (
        <>
          {t('settings.routines.deleted', { name: deleted.name })}{' '}
          <button type="button" className="text-button" data-focus="undo" onClick={onUndo}>
            {t('settings.undo')}
          </button>
        </>
      )}
    </p>
  );
}
