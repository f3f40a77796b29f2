import type { answeringReplies } from '../en/replies.ts';

/** What is said around the replies of skills. */
export const germanAnsweringReplies: typeof answeringReplies = {
  noModel:
    'Das kann ich selbst nicht. Ein Sprachmodell kann es: Wählen Sie eines in den Einstellungen, auf diesem Rechner oder auf einem Server.',
  leftAlone: 'Gut, ich lasse es.',
  offerModel: (size) =>
    `Das kann ich mit einem Sprachmodell von ${size} beantworten, das auf diesem Rechner läuft. Soll ich es herunterladen?`,
  modelAccepted: 'Gut. Ich antworte, sobald es da ist.',
  modelDeclined: 'Gut, ich frage nicht noch einmal. Sie können in den Einstellungen immer noch eines wählen.',
  decimalMark: ',',
};
