import { ask } from '../stores/actions.ts';
import { useTexts } from '../texts.ts';

/** As they are typed. */
const ANSWERS = ['yes', 'no'] as const;

/** Answers the question by a click. */
export function YesOrNo() {
  const { t } = useTexts();
  return (
    <p className="answers">
      {ANSWERS.map((answer) => (
        <button type="button" key={answer} className="secondary" onClick={() => void ask(answer)}>
          {t(`conversation.${answer}`)}
        </button>
      ))}
    </p>
  );
}
