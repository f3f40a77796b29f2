import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say when nothing shall ring for a while, in German. */
export const germanQuietPatterns: Patterns = {
  parts: {
    mode: '(<the> (nicht stören|bitte nicht stören|nicht-stören|ruhemodus|ruhe modus|nichtstören) [modus|- modus])',
    until:
      '[[für] [die nächsten|die nächste|den nächsten|das nächste] {duration} [lang]|bis {until:time}|bis (ich es sage|ich etwas anderes sage|ich was anderes sage|auf weiteres)]',
    so_long: '([für] [die nächsten|die nächste|den nächsten|das nächste] {duration} [lang]|bis {until:time})',
    on: '(an|ein)',
    switch: '(schalte|mach|mache|stelle)',
    messages: '(benachrichtigungen|mitteilungen|meldungen)',
  },
  intents: {
    'quiet.start': [
      '(störe|stör|unterbrich) (mich|uns) <until> nicht <until>',
      '<until> (nicht|keine) (stören|störungen|unterbrechungen) <until>',
      '(ich|wir) (will|möchte|wollen|möchten) <until> nicht gestört werden <until>',
      'lasse (mich|uns) (<so_long> in (ruhe|frieden)|in (ruhe|frieden) <so_long>)',
      '<switch> <the> [alle] <messages> <until> (stumm|aus|ab) <until>',
      '<the> [alle] <messages> <until> (stummschalten|ausschalten|abschalten|aus)',
      '<switch> <mode> <until> <on> <until>',
      '(aktiviere|starte) <mode> <until>',
      '<mode> <until> [an|ein|einschalten|anschalten|aktivieren|starten] <until>',
    ],
    'quiet.end': [
      '<switch> <mode> (aus|ab)',
      '(beende|deaktiviere|stoppe) <mode>',
      '<mode> (aus|ausschalten|abschalten|beenden|deaktivieren|vorbei)',
      '(du darfst|sie dürfen|du kannst|sie können) mich (jetzt|wieder) stören',
    ],
    'quiet.query': [
      'ist <mode> (an|aus|aktiv|aktiviert|eingeschaltet|ein)',
      '(wie lange|bis wann) (ist|läuft|gilt|geht|bleibt) <mode> [noch] [an|aktiv]',
      'wann (endet|ist) <mode> [vorbei|zu ende]',
    ],
  },
};
