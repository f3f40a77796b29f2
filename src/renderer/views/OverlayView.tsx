import { useAssistant } from '../stores/assistant.ts';
import { useConversation } from '../stores/conversation.ts';
import { useTexts } from '../texts.ts';

/** What Hark hears and says, in a few lines on top of other windows. */
export function OverlayView() {
  const { t } = useTexts();
  const state = useAssistant((store) => store.state);
  const dictated = useAssistant((store) => store.dictated);
  const turn = useConversation((store) => store.turns.at(-1));
  return (
    <main className="overlay" aria-live="polite">
      <div className="orb" data-state={state}>
        <div className="orb-core" />
      </div>
      <div className="overlay-words">
        <h1 className="overlay-state">{t(`state.${state}`)}</h1>
        {state === 'dictating' ? (
          <p className="overlay-dictated">{dictated}</p>
        ) : (
          <>
            {turn?.heard && <p className="overlay-heard">{turn.heard}</p>}
            {turn?.reply && <p className="overlay-reply">{turn.reply}</p>}
          </>
        )}
      </div>
    </main>
  );
}
