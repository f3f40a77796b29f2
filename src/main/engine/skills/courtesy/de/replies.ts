import type { courtesyReplies } from '../en/replies.ts';

/** What is said out of courtesy in German, by the name of the intent. */
export const germanCourtesyReplies: typeof courtesyReplies = {
  'smalltalk.hello': 'Hallo. Was kann ich für Sie tun?',
  'smalltalk.good-morning': 'Guten Morgen.',
  'smalltalk.good-afternoon': 'Guten Tag.',
  'smalltalk.good-evening': 'Guten Abend.',
  'smalltalk.good-night': 'Gute Nacht.',
  'smalltalk.how': 'Mir geht es gut, danke. Was kann ich für Sie tun?',
  'smalltalk.thanks': 'Gern geschehen.',
  'smalltalk.who': 'Ich bin Hark, Ihr Assistent. Alles, was Sie sagen, bleibt auf diesem Computer.',
  'smalltalk.maker': 'Die Leute vom Projekt Hark haben mich gemacht.',
  'smalltalk.robot': 'Ich bin ein Programm, kein Mensch.',
  'smalltalk.home': 'Ich laufe auf diesem Computer.',
  'smalltalk.listening': 'Ich achte auf mein Aktivierungswort und auf das, was Sie danach sagen.',
  'smalltalk.recording':
    'Ich speichere nie Ton. Was Sie sagen, bleibt als Text im Verlauf auf diesem Computer, außer Sie schalten das in den Einstellungen ab. Diesen Computer verlässt es nur, wenn Sie einen Onlinedienst verbinden.',
  'smalltalk.yes': 'Ich habe nichts gefragt. Was kann ich für Sie tun?',
  'smalltalk.okay': '',
  'smalltalk.goodbye': 'Auf Wiedersehen.',
  'smalltalk.praise': 'Danke.',
  'smalltalk.love': 'Das ist nett von Ihnen. Ich bin nur ein Programm, aber ich helfe gern.',
  'smalltalk.age': 'Ich bin ein Programm und habe kein Alter.',
  'smalltalk.insult': 'Das tut mir leid. Sagen Sie es mit anderen Worten, dann versuche ich es noch einmal.',
  'smalltalk.sad':
    'Das tut mir leid. Es kann helfen, mit jemandem zu sprechen, dem Sie vertrauen. Ich kann Musik spielen oder Ihnen einen Witz erzählen.',
  'smalltalk.bored': 'Ich kann Ihnen einen Witz oder etwas Wissenswertes erzählen oder Musik spielen.',
  'smalltalk.birthday': 'Danke. Und auch Ihnen alles Gute, falls es Ihrer ist.',
  'smalltalk.hear': 'Ja, ich höre Sie.',
  'smalltalk.sorry': 'Kein Problem.',
};
