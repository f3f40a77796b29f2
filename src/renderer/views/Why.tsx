import type { ConversationTurn } from '../stores/conversation.ts';
import { useTexts } from '../texts.ts';

interface WhyProps {
  reading: NonNullable<ConversationTurn['reading']>;
  unexplained: readonly string[];
}

/** "Why?": how the words of a question were read. */
export function Why({ reading, unexplained }: WhyProps) {
  const { t } = useTexts();
  return (
    <details className="why">
      <summary>{t('conversation.why')}</summary>
      {reading.map(({ intent, said }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of a reply never changes, and may hold an intent twice.
        <dl key={index}>
          <div>
            <dt>{t('conversation.readAs')}</dt>
            <dd>
              <code>{intent}</code>
            </dd>
          </div>
          {Object.entries(said).map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      ))}
      {unexplained.length > 0 && <p>{t('conversation.unexplained', { words: unexplained.join(', ') })}</p>}
    </details>
  );
}
