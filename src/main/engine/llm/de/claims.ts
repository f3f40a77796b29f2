import type { Claims } from '../claims.ts';

/** What Hark keeps or starts. */
const THING =
  '(?:[\\p{L}-]*timer|(?:[\\p{L}-]*wecker|alarme?)|erinnerung(?:en)?|[\\p{L}-]*listen?|notiz(?:en)?|[\\p{L}-]*termine?|nachricht(?:en)?|' +
  'e-?mails?|lautstärke|licht(?:er)?|lampen?|heizung|thermostat|musik|playlists?|lied(?:er)?|bestellung(?:en)?|anrufe?|besprechung(?:en)?)';
const DONE =
  '(?:gestellt|eingestellt|umgestellt|gesetzt|gestartet|hinzugefügt|erstellt|angelegt|eingerichtet|abgebrochen|gelöscht|entfernt|geplant|' +
  'eingetragen|eingeschaltet|ausgeschaltet|angeschaltet|abgeschaltet|angemacht|ausgemacht|geändert|gesendet|geschickt|verschickt|gebucht|' +
  'bestellt|gespeichert|notiert|aufgeschrieben|pausiert|angehalten|gestoppt|gedimmt|verschoben|aktiviert|deaktiviert|verlängert|verkürzt)';
const DO =
  '(?:stelle|setze|starte|füge|erstelle|lege|lösche|entferne|trage|plane|schalte|mache|sende|schicke|buche|bestelle|speichere|notiere|' +
  'pausiere|stoppe|dimme|verschiebe)';
const YOU = '(?:Sie|dich|euch)';
const [START, END] = ['(?<![\\p{L}])', '(?![\\p{L}])'];

const claim = (pattern: string) => new RegExp(pattern, 'iu');

const CLAIMS = [
  // „Ich habe Milch auf Ihre Einkaufsliste gesetzt.“
  claim(`${START}(?:ich habe?|habe? ich)${END}[^:;]*${START}${THING}${END}[^:;]*${START}${DONE}${END}`),
  // „Ihr Timer wurde gestartet.“
  claim(`${START}${THING}${END}[^:;]*${START}wurden?${END}[^:;]*${START}${DONE}${END}`),
  // „Ich erinnere Sie um sieben.“
  claim(`${START}(?:ich )?(?:erinnere|wecke|benachrichtige)(?: ich)? ${YOU}${END}`),
  // „Ich werde Sie um sieben wecken.“
  claim(`${START}(?:ich werde|werde ich) ${YOU}${END}[^:;]*${START}(?:erinnern|wecken|benachrichtigen)${END}`),
  // „Ich stelle einen Timer.“
  claim(`${START}(?:ich ${DO}|${DO} ich)${END}[^:;]*${START}${THING}${END}`),
  // „Timer auf fünf Minuten gestellt.“
  claim(
    `^(?:(?:ok|okay|gut|klar|alles klar|erledigt)[\\s,.!]+)?(?:\\p{L}+ )?${THING} (?:(?!(?:ist|sind|wird|werden) )[^:;, ]+ )*${DONE}[.!]*$`,
  ),
];

/** What is only possible, denied or told of others. */
const NO_CLAIM = claim(
  `${START}(?:wenn|falls|sobald|nicht|keine?[nmrs]?|könnten?|würden?|möchten|möchtest|soll|sollen|leider)${END}`,
);

/** „Ihr Wecker ist auf sieben Uhr gestellt.“ */
const STATE = claim(`${START}${THING}${END}[^:;]*${START}(?:ist|sind)${END}[^:;]*${START}${DONE}${END}`);

/** How a model claims in German that something was done. */
export const germanClaims: Claims = {
  notDone: 'Das habe ich nicht getan: Bitte sagen Sie es noch einmal, als Befehl.',
  claims: CLAIMS,
  noClaim: NO_CLAIM,
  state: STATE,
};
