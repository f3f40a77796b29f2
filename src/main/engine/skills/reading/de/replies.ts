import type { readingReplies } from '../en/replies.ts';

/** What is said about a text that is read aloud, in German. */
export const germanReadingReplies: typeof readingReplies = {
  from: { clipboard: 'Aus der Zwischenablage', selection: 'Aus der Auswahl' },
  intro: (from, minutes) =>
    minutes === undefined
      ? `${from}:`
      : `${from}, etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}. Sagen Sie „stopp“, „weiter“ oder „nächster Absatz“.`,
  cut: 'Der Text ist sehr lang. Ich lese den Anfang.',
  empty: { clipboard: 'Die Zwischenablage ist leer.', selection: 'Es ist nichts markiert.' },
  other: {
    clipboard: 'In der Zwischenablage ist kein Text. Ich kann nur Text vorlesen.',
    selection: 'Die Auswahl ist kein Text. Ich kann nur Text vorlesen.',
  },
  missing: {
    clipboard: 'Die Zwischenablage kann ich nur in der App sehen.',
    selection:
      'Auf diesem System kann ich nicht sehen, was markiert ist. Kopieren Sie den Text, dann lese ich die Zwischenablage vor.',
  },
  unreadable: 'Das ist kein Text, den ich vorlesen kann.',
  noAddress: 'In der Zwischenablage steht keine Adresse einer Webseite.',
  noArticle: 'Auf dieser Seite habe ich keinen Text zum Vorlesen gefunden.',
  nothing: 'Es gibt nichts vorzulesen. Sagen Sie zum Beispiel: Lies mir die Zwischenablage vor.',
  atEnd: 'Das war das Ende.',
  consent: { purpose: 'Webseiten vorzulesen', sent: 'der Seite' },
  needsModel: 'Zum Zusammenfassen brauche ich ein Sprachmodell. Sie können eines in den Einstellungen wählen.',
  isPrivate:
    'Das ist Ihr eigener Text, und der Server Ihres Sprachmodells bekommt nicht, was Hark sich gemerkt hat. Erlauben können Sie es in den Einstellungen unter „Sprachmodell“.',
  prompt: (text) =>
    `Fasse diesen Text in drei kurzen Sätzen zusammen, die man laut vorlesen kann. Sag nur, was im Text steht.\n\n${text}`,
};
