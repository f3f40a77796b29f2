import { useEffect, useRef } from 'react';
import type { ConversationLanguage } from '../../shared/settings/conversation-languages.ts';
import { ask } from '../stores/actions.ts';
import { useAssistant } from '../stores/assistant.ts';
import { type ConversationTurn, useConversation } from '../stores/conversation.ts';
import { useTexts } from '../texts.ts';
import { useSpokenLanguage } from './use-spoken-language.ts';
import { Why } from './Why.tsx';
import { YesOrNo } from './YesOrNo.tsx';

/** In the language that is spoken, whatever that of the window is. */
const EXAMPLES = {
  en: ['What time is it in Tokyo?', 'Set a timer for five minutes', 'What is 12 times 7?'],
  de: ['Wie spät ist es in Tokio?', 'Stell einen Timer auf fünf Minuten', 'Was ist 12 mal 7?'],
} as const satisfies Record<ConversationLanguage, readonly string[]>;

/** The conversation, updated as words are recognised. */
export function Conversation() {
  const { t } = useTexts();
  const spoken = useSpokenLanguage();
  const turns = useConversation((store) => store.turns);
  const running = useAssistant((store) => store.engine.phase === 'running');
  const cleared = useConversation((store) => store.cleared.length);
  const { clear, undoClear } = useConversation.getState();
  const end = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the turns can move the end.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [turns]);

  useEffect(() => {
    const scrollToEnd = () => end.current?.scrollIntoView({ block: 'nearest' });
    window.addEventListener('resize', scrollToEnd);
    return () => window.removeEventListener('resize', scrollToEnd);
  }, []);

  return (
    <section className="conversation" aria-label={t('conversation.label')}>
      {turns.length === 0 ? (
        <div className="examples">
          <p>{t('conversation.examples')}</p>
          {EXAMPLES[spoken].map((example) => (
            <button type="button" key={example} className="example" disabled={!running} onClick={() => ask(example)}>
              {example}
            </button>
          ))}
          {cleared > 0 && (
            <button type="button" className="text-button" onClick={undoClear}>
              {t('conversation.undoClear')}
            </button>
          )}
        </div>
      ) : (
        <>
          <ol className="turns" aria-live="polite">
            {turns.map((turn, index) => (
              <Turn key={turn.turnId} turn={turn} isLast={index === turns.length - 1} />
            ))}
          </ol>
          <button type="button" className="text-button clear" onClick={clear}>
            {t('conversation.clear')}
          </button>
        </>
      )}
      <div ref={end} />
    </section>
  );
}

function Turn({ turn, isLast }: { turn: ConversationTurn; isLast: boolean }) {
  const { t } = useTexts();
  const { heard, isFinal, reply, reading, unexplained, asksYesOrNo, outcome, problem } = turn;
  const note = noteOf(turn);
  return (
    <li className="turn">
      {heard && (
        <p
          className={isFinal ? 'bubble heard' : 'bubble heard partial'}
          data-testid={isFinal ? 'transcript' : 'partial'}
        >
          {heard}
        </p>
      )}
      {!heard && !outcome && <p className="bubble heard partial">…</p>}
      {reply && (
        <p className="bubble reply" data-testid="reply">
          {reply}
        </p>
      )}
      {asksYesOrNo && isLast && <YesOrNo />}
      {reading && <Why reading={reading} unexplained={unexplained ?? []} />}
      {problem && (
        <p className="note problem" data-testid="turn-problem">
          {t('conversation.failed')} {t(`advice.${problem}`)} <code>{problem}</code>
        </p>
      )}
      {!problem && note && <p className="note">{t(`conversation.${note}`)}</p>}
    </li>
  );
}

function noteOf({ outcome, reply, heard }: ConversationTurn) {
  if (outcome === 'nothing-heard') return heard ? 'notForMe' : 'noQuestion';
  if (outcome === 'interrupted' || (outcome === 'answered' && reply === '')) return 'stopped';
  return undefined;
}
