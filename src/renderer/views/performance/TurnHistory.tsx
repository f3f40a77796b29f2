import { useState } from 'react';
import { Waterfall } from '../../charts/Waterfall.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { usePerformance } from '../../stores/performance.ts';
import { useTexts } from '../../texts.ts';
import { NextIcon, PreviousIcon } from '../icons.tsx';
import { Card } from './Card.tsx';

/** The stages of the newest turn, or of an earlier turn that the user selected. */
export function TurnHistory() {
  const { t, locale } = useTexts();
  const turns = usePerformance((store) => store.turns);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = turns.findIndex(({ turnId }) => turnId === chosenId);
  const shown = chosen === -1 ? turns.length - 1 : chosen;
  const turn = turns[shown];
  const heard = useConversation((store) => store.turns.find(({ turnId }) => turnId === turn?.turnId)?.heard);
  const go = (index: number) => setChosenId(index === turns.length - 1 ? undefined : turns[index]?.turnId);
  const newest = shown === turns.length - 1;

  return (
    <Card
      title={newest ? t('performance.lastTurn') : t('performance.turnOf', { turn: shown + 1, count: turns.length })}
      aside={
        turns.length > 1 && (
          <span className="stepper">
            <button
              type="button"
              className="icon-button small"
              aria-label={t('performance.earlier')}
              disabled={shown === 0}
              onClick={() => go(shown - 1)}
            >
              <PreviousIcon />
            </button>
            <button
              type="button"
              className="icon-button small"
              aria-label={t('performance.later')}
              disabled={newest}
              onClick={() => go(shown + 1)}
            >
              <NextIcon />
            </button>
          </span>
        )
      }
    >
      {turn && (
        <p className="turn-title">
          <time dateTime={new Date(turn.atMs).toISOString()}>{new Date(turn.atMs).toLocaleTimeString(locale)}</time>
          {heard && <q>{heard}</q>}
        </p>
      )}
      <Waterfall turn={turn} />
    </Card>
  );
}
