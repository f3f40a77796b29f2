import { describe, expect, test } from 'vitest';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

const FACTS = [
  'mein Fahrrad steht im Keller',
  'mein Schließfachcode ist 4312',
  'Tom ist gegen Nüsse allergisch',
  'die Mülltonnen kommen am Dienstag raus',
  'ich habe am 4. Mai Geburtstag',
  'ich habe auf Ebene 3 geparkt',
  'Anna mag Tulpen',
  'mein Zahnarzt ist Doktor Braun',
  'das WLAN-Passwort ist hunter2',
  'ich habe Peter meine Bohrmaschine geliehen',
  'meine Katze heißt Minka',
  'das Fahrrad meiner Schwester steht in der Garage',
  'meine Autoschlüssel liegen in der Küche',
  'wir haben sechs Stühle',
  'mein Großvater ist 92 Jahre alt',
];

function contextWith(facts: readonly string[], now?: Date) {
  const context = makeFixedContext(now);
  context.facts.remove(context.facts.all);
  for (const [at, fact] of facts.entries()) context.facts.add(fact, new Date(2026, 2, 4, 10, at).getTime());
  return context;
}

/** Says each sentence in turn. @returns the last reply, and what is remembered in the end */
function talk(facts: readonly string[], ...sentences: string[]) {
  const context = contextWith(facts);
  const dialogue = new Dialogue(SKILLS, context, 'de');
  let reply = '';
  for (const sentence of sentences) {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    reply = plan.replyText;
  }
  return { reply, user: context.user, facts: context.facts.all.map(({ text }) => text) };
}

const understand = (sentence: string, facts: readonly string[] = FACTS) =>
  new Dialogue(SKILLS, contextWith(facts), 'de').understand(sentence);

describe('a German question that a fact answers', () => {
  test.each([
    ['Wo ist mein Fahrrad?', 'Ihr Fahrrad steht im Keller.'],
    ['wo steht mein fahrrad', 'Ihr Fahrrad steht im Keller.'],
    ['Ich weiß nicht mehr, wo mein Fahrrad ist.', 'Ihr Fahrrad steht im Keller.'],
    ['Könntest du mir sagen, wo mein Fahrrad steht?', 'Ihr Fahrrad steht im Keller.'],
    ['Wo ist das Fahrrad meiner Schwester?', 'Das Fahrrad Ihrer Schwester steht in der Garage.'],
    ['Wessen Fahrrad steht in der Garage?', 'Das Fahrrad Ihrer Schwester steht in der Garage.'],
    ['Wo habe ich die Autoschlüssel hingelegt?', 'Ihre Autoschlüssel liegen in der Küche.'],
    ['Wo finde ich meine Autoschlüssel?', 'Ihre Autoschlüssel liegen in der Küche.'],
    ['Wo habe ich geparkt?', 'Sie haben auf Ebene 3 geparkt.'],
    ['Auf welcher Ebene habe ich geparkt?', 'Sie haben auf Ebene 3 geparkt.'],
    ['Wie lautet mein Schließfachcode?', 'Ihr Schließfachcode ist 4312.'],
    ['Was ist mein Schließfachcode?', 'Ihr Schließfachcode ist 4312.'],
    ['Sag mir meinen Schließfachcode.', 'Ihr Schließfachcode ist 4312.'],
    ['Sag mir das WLAN-Passwort.', 'Das WLAN-Passwort ist hunter2.'],
    ['Wie ist das Passwort fürs WLAN?', 'Das WLAN-Passwort ist hunter2.'],
    ['Was ist mein WLAN Passwort?', 'Das WLAN-Passwort ist hunter2.'],
    ['Wogegen ist Tom allergisch?', 'Tom ist gegen Nüsse allergisch.'],
    ['Gegen was ist Tom allergisch?', 'Tom ist gegen Nüsse allergisch.'],
    ['Wer ist gegen Nüsse allergisch?', 'Tom ist gegen Nüsse allergisch.'],
    ['Ist Tom gegen Nüsse allergisch?', 'Tom ist gegen Nüsse allergisch.'],
    ['Was mag Anna?', 'Anna mag Tulpen.'],
    ['Wer mag Tulpen?', 'Anna mag Tulpen.'],
    ['Wer ist mein Zahnarzt?', 'Ihr Zahnarzt ist Doktor Braun.'],
    ['Wie heißt mein Zahnarzt?', 'Ihr Zahnarzt ist Doktor Braun.'],
    ['Wem habe ich meine Bohrmaschine geliehen?', 'Sie haben Peter Ihre Bohrmaschine geliehen.'],
    ['Was habe ich Peter geliehen?', 'Sie haben Peter Ihre Bohrmaschine geliehen.'],
    ['Wie heißt meine Katze?', 'Ihre Katze heißt Minka.'],
    ['Wie ist der Name meiner Katze?', 'Ihre Katze heißt Minka.'],
    ['Wann habe ich Geburtstag?', 'Sie haben am 4. Mai Geburtstag.'],
    ['Wann ist mein Geburtstag?', 'Sie haben am 4. Mai Geburtstag.'],
    ['An welchem Tag kommen die Mülltonnen raus?', 'Die Mülltonnen kommen am Dienstag raus.'],
    ['Wie viele Stühle haben wir?', 'Sie haben sechs Stühle.'],
    ['Wie alt ist mein Großvater?', 'Ihr Großvater ist 92 Jahre alt.'],
    ['Was habe ich über meine Bohrmaschine gesagt?', 'Sie haben Peter Ihre Bohrmaschine geliehen.'],
    ['Erinnerst du dich an Tom?', 'Tom ist gegen Nüsse allergisch.'],
  ])('%s', (question, reply) => {
    expect(understand(question)).toMatchObject({ skill: 'memory', replyText: reply });
  });

  test('tells on which day it was said when the answer depends on that', () => {
    const facts = ['die Besprechung ist morgen'];
    expect(understand('Wann ist die Besprechung?', facts).replyText).toBe('Die Besprechung ist morgen.');
    const nextWeek = new Dialogue(SKILLS, contextWith(facts, new Date(2026, 2, 11, 9)), 'de');
    expect(nextWeek.understand('Wann ist die Besprechung?').replyText).toBe(
      'Am Mittwoch, dem 4. März, sagten Sie: Die Besprechung ist morgen.',
    );
  });
});

test.each([
  'Wo ist dein Fahrrad?',
  'Wo ist Toms Fahrrad?',
  'Wo ist mein Auto?',
  'Wo ist Tom?',
  'Wo sind meine Tulpen?',
  'Wo ist meine Schwester?',
  'Wer ist Tom?',
  'Wer ist in der Küche?',
  'Was ist mein Fahrrad?',
  'Wann hat Anna Geburtstag?',
  'Wann ist dein Geburtstag?',
  'Wie alt ist meine Katze?',
  'Ist Tom gegen Milch allergisch?',
  'Steht mein Fahrrad in der Garage?',
  'Warum ist Tom gegen Nüsse allergisch?',
  'Wie lautet dein Passwort?',
  'Wo bist du?',
  'Was mag Tom?',
  'Wer mag Anna?',
  'Wo kann ich ein Fahrrad kaufen?',
  'Wie spät ist es?',
  'Was steht auf der Einkaufsliste?',
])('“%s” is not answered from a German fact', (question) => {
  expect(understand(question).skill).not.toBe('memory');
});

describe('what is to be remembered in German', () => {
  test.each([
    ['Merk dir, dass das Auto Öl braucht.', 'das Auto braucht Öl'],
    ['merk dir meine schuhgröße ist 44', 'meine schuhgröße ist 44'],
    ['Merk dir, dass meine Schuhgröße 44 ist, bitte.', 'meine Schuhgröße ist 44'],
    ['Vergiss nicht, dass Emmas Lehrerin Frau Grün ist.', 'Emmas Lehrerin ist Frau Grün'],
    ['Denk daran, dass ich kein Fleisch esse.', 'ich esse kein Fleisch'],
    ['Merk dir Folgendes: Der Tresor ist hinter dem Bild.', 'Der Tresor ist hinter dem Bild'],
    ['Kannst du dir merken, dass Suppe im Gefrierfach ist?', 'Suppe ist im Gefrierfach'],
    ['Merk dir, dass ich Tabletten brauche, wenn ich verreise.', 'ich brauche Tabletten, wenn ich verreise'],
    ['Merk dir, dass der Bus um acht Uhr abfährt.', 'der Bus fährt um acht Uhr ab'],
    ['Merk dir, dass Oma Briefmarken sammelt.', 'Oma sammelt Briefmarken'],
    ['Merk dir, dass im Keller mein altes Radio steht.', 'im Keller steht mein altes Radio'],
    ['Merk dir, dass mein Bruder Tom in Berlin wohnt.', 'mein Bruder Tom wohnt in Berlin'],
    ['Merk dir, dass meine Frau und ich am 5. Juli heiraten.', 'meine Frau und ich heiraten am 5. Juli'],
    ['Merk dir, dass der Code für das Tor 4711 ist.', 'der Code für das Tor ist 4711'],
    ['merk dir dass toms fahrrad im keller steht', 'toms fahrrad steht im keller'],
  ])('%s', (sentence, fact) => {
    expect(talk([], sentence).facts).toEqual([fact]);
  });

  test.each([
    ['mein Fahrrad ist rot', 'Ihr Fahrrad ist rot'],
    ['ich bin in Leipzig geboren', 'Sie sind in Leipzig geboren'],
    ['ich bin größer als mein Bruder', 'Sie sind größer als Ihr Bruder'],
    ['Tom schuldet mir 20 Euro', 'Tom schuldet Ihnen 20 Euro'],
    ['du bist mein bester Freund', 'Ich bin Ihr bester Freund'],
    ['ich habe mir ein Auto gekauft', 'Sie haben sich ein Auto gekauft'],
    ['gestern habe ich die Miete überwiesen', 'Gestern haben Sie die Miete überwiesen'],
    ['Oma besucht uns am Sonntag', 'Oma besucht Sie am Sonntag'],
    ['unser Hotel liegt am Strand', 'Ihr Hotel liegt am Strand'],
    ['ich brauche Ruhe, weil ich müde bin', 'Sie brauchen Ruhe, weil Sie müde sind'],
  ])('“%s” is said back as “%s”', (fact, turned) => {
    expect(talk([], `Merk dir: ${fact}.`).reply).toBe(`Ich merke mir: ${turned}.`);
  });

  test.each([
    ['a place', 'mein Fahrrad steht im Keller', 'mein Fahrrad im Schuppen steht'],
    ['a place in other words', 'mein Fahrrad steht im Keller', 'mein Fahrrad hinter dem Haus geparkt ist'],
    ['a number', 'mein Schließfachcode ist 4312', 'mein Schließfachcode 9999 ist'],
    ['a time', 'die Mülltonnen kommen am Dienstag raus', 'die Mülltonnen am Freitag rauskommen'],
    ['a name', 'meine Katze heißt Minka', 'der Name meiner Katze Tiger ist'],
    ['where the user parked', 'ich habe auf Ebene 3 geparkt', 'ich auf Ebene 2 geparkt habe'],
  ])('replaces %s, and says so', (_what, before, after) => {
    const { reply, facts } = talk([before], `Merk dir, dass ${after}.`);
    expect(facts).toHaveLength(1);
    expect(facts).not.toEqual([before]);
    expect(reply).toMatch(/^Ich merke mir: .+\. Dafür vergesse ich: .+\.$/);
  });

  test.each([
    ['Tom mag Tee', 'Tom Kaffee mag'],
    ['Tom ist gegen Nüsse allergisch', 'Tom gegen Milch allergisch ist'],
    ['mein Fahrrad ist rot', 'mein Fahrrad im Keller steht'],
    ['Tom ist mein Bruder', 'Tom Lehrer ist'],
    ['Toms Fahrrad steht im Keller', 'mein Fahrrad im Schuppen steht'],
  ])('keeps “%s” beside “%s”', (one, other) => {
    expect(talk([one], `Merk dir, dass ${other}.`).facts).toHaveLength(2);
  });

  test.each([
    'Merk dir die Milch.',
    'Merk dir das.',
    'Vergiss nicht, Milch zu kaufen.',
    'Vergiss nicht die Milch.',
    'Merk dir, wie wir gelacht haben.',
    'Denk dran, die Tür abzuschließen.',
    'Ich habe mir gemerkt, dass mein Fahrrad rot ist.',
    'Kannst du dir denken, wer das war?',
    'Sie merkt sich, dass mein Fahrrad rot ist.',
    'Merk dir, dass mein Fahrrad',
    'Erinnere mich daran, dass die Besprechung verschoben wurde.',
  ])('is nothing of “%s”', (sentence) => {
    expect((understand(sentence).effects ?? []).filter(({ kind }) => kind === 'fact')).toEqual([]);
  });
});

describe('what is to be forgotten in German', () => {
  const TWO = ['mein Fahrrad steht im Keller', 'Tom ist gegen Nüsse allergisch'];
  const MORE = [...TWO, 'Tom mag Tee'];

  test.each([
    ['Vergiss, dass mein Fahrrad im Keller steht.', TWO, ['Tom ist gegen Nüsse allergisch']],
    ['Vergiss, was ich über mein Fahrrad gesagt habe.', TWO, ['Tom ist gegen Nüsse allergisch']],
    ['Vergiss, wo mein Fahrrad ist.', TWO, ['Tom ist gegen Nüsse allergisch']],
    ['Lösch, was du über mein Fahrrad weißt.', TWO, ['Tom ist gegen Nüsse allergisch']],
    ['Vergiss das mit meinem Fahrrad.', TWO, ['Tom ist gegen Nüsse allergisch']],
    ['Vergiss, dass mein Fahrrad im Schuppen steht.', TWO, TWO],
    ['Vergiss, was ich über Toms Fahrrad gesagt habe.', TWO, TWO],
    ['Vergiss deinen Schlüssel nicht.', TWO, TWO],
  ])('%s', (sentence, before, after) => {
    expect(talk(before, sentence).facts).toEqual(after);
  });

  test('is asked for when it is more than one, or everything', () => {
    expect(talk(MORE, 'Vergiss alles über Tom.')).toMatchObject({
      facts: MORE,
      reply: expect.stringMatching(/^Soll ich diese 2 Dinge vergessen\?/),
    });
    expect(talk(MORE, 'Vergiss alles über Tom.', 'Ja.').facts).toEqual(['mein Fahrrad steht im Keller']);
    expect(talk(TWO, 'Vergiss alles.').reply).toBe('Soll ich alle 2 Dinge vergessen, die Sie mir gesagt haben?');
    expect(talk(TWO, 'Vergiss alles.', 'Ja.').facts).toEqual([]);
  });

  test('says so when there is nothing', () => {
    expect(talk([], 'Vergiss alles.').reply).toBe('Es gibt nichts zu vergessen.');
    expect(talk([], 'Vergiss, was ich über Tom gesagt habe.').reply).toBe('Über Tom habe ich mir nichts gemerkt.');
  });
});
