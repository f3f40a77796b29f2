/** @returns the name as it is written: "youtube punkt com" is youtube.com */
export function germanWrittenTarget(spoken: string): string {
  return spoken
    .toLowerCase()
    .replace(/^(?:der|die|das|den|dem|mein|meine|meinen|meinem|meiner) /, '')
    .replace(/\s*(?<!\p{L})(?:punkt|dot)(?!\p{L})\s*/gu, '.');
}

/** What is opened by hand, or by another skill, in German. */
export const GERMAN_NOT_PROGRAMS: ReadonlySet<string> = new Set(
  (
    'timer timern wecker alarm alarme stoppuhr uhr liste listen einkaufsliste erinnerung erinnerungen notiz notizen termin termine ' +
    'fenster tür türen haustür tor tore garage garagentor rollo rollos rolladen rollladen rollläden jalousie jalousien vorhang vorhänge ' +
    'markise dach dachfenster schloss kühlschrank ofen backofen dose kiste flasche schrank schublade mund augen auge hand hände buch ' +
    'garten kontakt kontakte konto bank licht lichter lampe lampen heizung musik lied radio fernseher ventil spiel szene skript routine ' +
    'es das dies sie ihn sowas alles etwas nochmal neu hause arbeit schule'
  ).split(' '),
);

/** What follows "google" when it is a verb: "google Pizza in der Nähe", and not "Google hat angerufen" or "Google Maps". */
export const GERMAN_SEARCHED =
  /^(?!(?:hat|hatte|ist|war|wird|will|wollte|kann|sagt|sagte|macht|kauft|verkauft|weiß|und|oder|maps|drive|docs|mail|chrome|home|assistant|play|kalender|fotos|übersetzer|earth|aktien?|aktienkurs|konto)(?!\p{L}))/iu;
