import { useEffect, useRef } from 'react';
import { ask } from '../stores/actions.ts';
import { useAssistant } from '../stores/assistant.ts';
import { type ConversationTurn, useConversation } from '../stores/conversation.ts';

const EXAMPLES = ['What time is it in Tokyo?', 'Set a timer for five minutes', 'What is 12 times 7?'];

/** All that was said, with the words as they come. */
export function Conversation() {
  const turns = useConversation((store) => store.turns);
  const running = useAssistant((store) => store.engine.phase === 'running');
  const cleared = useConversation((store) => store.cleared.length);
  const { clear, undoClear } = useConversation.getState();
  const end = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the turns may move the end.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [turns]);

  useEffect(() => {
    const showEnd = () => end.current?.scrollIntoView({ block: 'nearest' });
    window.addEventListener('resize', showEnd);
    return () => window.removeEventListener('resize', showEnd);
  }, []);

  return (
    <section className="conversation" aria-label="Conversation">
      {turns.length === 0 ? (
        <div className="examples">
          <p>Try one of these, aloud or with a click:</p>
          {EXAMPLES.map((example) => (
            <button type="button" key={example} className="example" disabled={!running} onClick={() => ask(example)}>
              {example}
            </button>
          ))}
          {cleared > 0 && (
            <button type="button" className="text-button" onClick={undoClear}>
              Bring the cleared conversation back
            </button>
          )}
        </div>
      ) : (
        <>
          <ol className="turns" aria-live="polite">
            {turns.map((turn) => (
              <Turn key={turn.turnId} turn={turn} />
            ))}
          </ol>
          <button type="button" className="text-button clear" onClick={clear}>
            Clear
          </button>
        </>
      )}
      <div ref={end} />
    </section>
  );
}

function Turn({ turn }: { turn: ConversationTurn }) {
  const { heard, heardFully, reply, outcome, problem } = turn;
  return (
    <li className="turn">
      {heard && (
        <p
          className={heardFully ? 'bubble heard' : 'bubble heard partial'}
          data-testid={heardFully ? 'transcript' : 'partial'}
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
      {problem && (
        <p className="note problem" data-testid="turn-problem">
          That did not work. {problem.advice} <code>{problem.code}</code>
        </p>
      )}
      {!problem && noteFor(turn) && <p className="note">{noteFor(turn)}</p>}
    </li>
  );
}

function noteFor({ outcome, reply, heard }: ConversationTurn): string | undefined {
  if (outcome === 'nothing-heard') return heard ? 'I took that as not meant for me.' : 'I heard no question.';
  if (outcome === 'interrupted') return heard ? 'Stopped.' : 'Cancelled.';
  if (outcome === 'answered' && reply === '') return 'Stopped.';
  return undefined;
}
