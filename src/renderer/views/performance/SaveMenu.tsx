import { type RefObject, useState } from 'react';
import type { SaveRequest } from '../../../shared/app/save-request.ts';
import { toHarkError } from '../../../shared/errors.ts';
import { invoke } from '../../ipc.ts';
import { useConversation } from '../../stores/conversation.ts';
import { usePerformance } from '../../stores/performance.ts';
import { turnsAsCsv } from '../../stores/turn-statistics.ts';
import { useTexts } from '../../texts.ts';

/** Saves turns, a screenshot or diagnostics. */
export function SaveMenu({ pictured }: { pictured: RefObject<HTMLElement | null> }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [withWords, setWithWords] = useState(false);
  const [outcome, setOutcome] = useState<string>();

  const save = async (request: SaveRequest) => {
    try {
      const path = await invoke('app:save', request);
      if (path) setOutcome(t('performance.saved', { path }));
    } catch (error) {
      setOutcome(t('performance.notSaved', { reason: toHarkError(error).message }));
    }
  };
  const savePicture = () => {
    const { x, y, width, height } = pictured.current?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
    return save({ type: 'picture', area: { x, y, width, height } });
  };
  const saveDiagnostics = () =>
    save({ type: 'diagnostics', ...(withWords && { conversation: useConversation.getState().turns.map(asText) }) });

  return (
    <div className="save-menu">
      <button type="button" className="secondary small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('performance.save')}
      </button>
      {open && (
        <div className="save-choices">
          <button
            type="button"
            className="secondary"
            onClick={() => void save({ type: 'turns', csv: turnsAsCsv(usePerformance.getState().turns) })}
          >
            {t('performance.saveTurns')}
          </button>
          <button type="button" className="secondary" onClick={() => void savePicture()}>
            {t('performance.savePicture')}
          </button>
          <button type="button" className="secondary" onClick={() => void saveDiagnostics()}>
            {t('performance.saveDiagnostics')}
          </button>
          <label>
            <input type="checkbox" checked={withWords} onChange={({ target }) => setWithWords(target.checked)} />{' '}
            {t('performance.withWords')}
          </label>
          {outcome && (
            <p className="aside" role="status">
              {outcome}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function asText({ heard, reply }: { heard: string; reply: string | undefined }): string {
  return `${heard} → ${reply ?? ''}`;
}
