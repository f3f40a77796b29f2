import { expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';

/** Short texts without a clear word are the hard ones: titles, forecasts, lists, times. */
const ENGLISH = `
2. March 3. April 4. May
Born in Mai Chau, 3 km away
Alarm 7:00 am
7 am
9 am Bus
Meeting 9 am
Wake up 7:30 am
10am to 11am
10 - 11 AM
Breakfast 8 am, lunch 12 pm
9:00 am standup, 10:30 am review, 5 am run
Dentist 9:00 am
Note: gym 6 am
Call me as 12:30 am.
Your timer is done.
The timer is done, OK?
Timer set for 5 minutes.
OK, 10 minutes.
Sure.
Done: 3 items.
Reminder at 6 PM: milk
It's 3:04 PM.
Milk, eggs, 2 kg flour
Pasta timer, 6 min left
Cold War, 1947–1991
World War II
War and Peace
World War I
Star Wars: 3 so far
The war of 1812.
Die Hard 3
Die Hard 2 is on.
Die another day at 7:30.
Dune: Part 2 in 4K
La La Land, 2016, 2 h 8 min
Les Misérables, Act 2
El Dorado, 1966
Louis XIV, World War II, chapter IV
NASA, HTML, SQLite, a.m., e.g., etc., vs.
San Salvador 31°C, Las Vegas 40°C, El Paso 38°C
Los Angeles, 32 °C
Las Palmas de Gran Canaria: 24 °C
Le Mans, 24 h
La Paz 12°, San José 24°
Rio de Janeiro: 31 °C
Bar du Lac, 12.5 km
Tour de France, 3,492 km
Leonardo da Vinci, 15 April 1452
Charles de Gaulle (1890–1970)
Ursula von der Leyen, 1958
Ludwig van Beethoven, op. 67
Da Vinci, 1452–1519
El Niño, 2024
Manchester United 3, Real Madrid 2
Côte de Boeuf, 500 g
Hamburg 12 °C, Berlin 9 °C.
Hotel Adlon, Berlin, 12-14 May
I was in Berlin in 1990.
Bach, BWV 846
Man City 3-1 Arsenal
Man, so 3 is 4 + 5
So, was 5, war 3.
Hat 2, bad 1
Er 3, um 4
Lunch um 12
An der 3 in 2 die was 5
Bus 42 in 5 min
Plan B, 3/10
C'est la vie, 3 times
Je ne sais quoi, 2 people
Apr 5, 10 am
Paris to Lyon: 466 km
High 22°, low 11°
Mon 12°, Tue 14°
The German word for cat is "die Katze".
"Ich bin ein Berliner" was said on June 26, 1963.
`;
const GERMAN = `
Am 3. Mai.
Abfahrt am 3. April, Gleis 7
Es ist 15:04 Uhr.
Es sind −5 °C.
Es kostet 5,50 €.
Noch 5 Minuten.
In 10 Minuten.
Um 8 Uhr.
7 Uhr
Heute ist der 3. Mai.
Der Wecker klingelt um 7:30 Uhr.
Der Timer läuft noch 5 Minuten.
Die Sonne scheint bis 20:15.
Morgen regnet es, 12 °C.
Das Spiel endete 3:2.
Er wurde 1905 geboren.
Was ist 3 + 4?
Das sind 3,5 kg.
Sie war am 3.5. hier.
Ich habe 2 Termine.
Du hast um 9 einen Termin.
Die Zahl ist 12.
Wir sind am Ziel.
Der 2. Weltkrieg endete 1945.
Am 24.12. ist Heiligabend.
Es gibt 3 Treffer.
Das macht 12,50 €.
Der Zug fährt in 5 min.
Die Hauptstadt von Frankreich ist Paris.
Ich habe "Lord of the Rings" für dich auf die Liste gesetzt.
Wie geht es dir?
Montag, 9. März
Ludwig XIV. war bis 1715 König.
`;
const OTHERS = `
Il est 5 heures.
Il fait 20 °C à Paris.
Le train part à 8 h 30 et arrive à 10 h.
La capitale de la France est Paris.
Il fera beau demain, 22 °C.
Vous avez 3 rendez-vous.
C'est le 3 mai.
J'ai mis une alarme pour 7 h.
Son las 5 horas.
El tren sale a las 8 de la mañana.
Hoy hay 25 grados en Madrid.
La reunión es el 3 de mayo.
Cuesta 5,50 € y está en la lista.
Tiene 2 alarmas para hoy.
Oggi a Roma ci sono 25 gradi.
Il treno parte alle 8 e arriva alle 10.
A reunião é às 9 horas.
Het is 5 uur.
`;
const lines = (text: string) => text.trim().split('\n');

test.each(lines(ENGLISH))('takes %j for no other language', (text) => expect(detectLanguage(text) ?? 'en').toBe('en'));
test.each(lines(GERMAN))('knows %j for German', (text) => expect(detectLanguage(text)).toBe('de'));
test.each(lines(OTHERS))('knows %j for another language', (text) => expect(detectLanguage(text)).toBe('other'));

test.each(['5 km', 'Die 3', 'Alarm', 'Berlin 9 °C', ''])('finds no evidence in %j', (text) =>
  expect(detectLanguage(text)).toBeUndefined(),
);
