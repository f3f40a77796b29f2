import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say when nothing shall ring for a while, in German. */
export const germanQuietPatterns: Patterns = {
  parts: {
    mode: '(<the> (nicht stören|bitte nicht stören|nicht-stören|ruhemodus|ruhe modus|nichtstören|fokusmodus|fokus modus|ruhezeit) [modus|- modus])',
    so_long:
      '([für] [die nächsten|die nächste|den nächsten|das nächste] {duration} [lang]|[heute|heute nachmittag|heute abend|heute nacht] bis {until:time})',
    until:
      '[<so_long>|bis (ich es sage|ich was sage|ich etwas sage|ich etwas anderes sage|ich was anderes sage|auf weiteres)]',
    on: '(an|ein)',
    switch: '(schalte|mache|stelle)',
    disturb: '(störe|stör|stören sie|unterbrich|unterbrechen sie)',
    messages: '(benachrichtigungen|mitteilungen|meldungen)',
    disturbed: '(nicht gestört|nicht unterbrochen) werden',
  },
  intents: {
    'quiet.start': [
      '<disturb> (mich|uns) <until> nicht <until>',
      '<until> (nicht stören|keine störungen|keine unterbrechungen|keine <messages>) <until>',
      '<so_long> nicht <disturb>',
      '(ich|wir) (will|möchte|wollen|möchten) <until> <disturbed> <until>',
      '<until> <disturbed> <until>',
      'lasse (mich|uns) (<so_long> in (ruhe|frieden)|in (ruhe|frieden) <so_long>)',
      '(niemand|keiner) soll (mich|uns) <until> stören <until>',
      '(gib) (mir|uns) <so_long> ruhe',
      '(ruhe <so_long>|<so_long> ruhe)',
      '<switch> <the> [alle] <messages> <until> (stumm|aus|ab) <until>',
      '<the> [alle] <messages> <until> (stummschalten|stumm schalten|ausschalten|abschalten|aus|stumm) <until>',
      '<switch> <mode> <until> <on> <until>',
      '<switch> auf (nicht stören|bitte nicht stören) <until>',
      '(aktiviere|starte) <mode> <until>',
      '<mode> <until> [an|ein|einschalten|anschalten|aktivieren|starten] <until>',
    ],
    'quiet.end': [
      '<switch> <mode> (aus|ab)',
      '(beende|deaktiviere|stoppe) <mode>',
      '((hebe|heb|heben sie)|nimm) <mode> (auf|weg|raus)',
      '<mode> (aus|ausschalten|abschalten|ausmachen|beenden|deaktivieren|vorbei|aufheben|zu ende)',
      '(du|sie) (darfst|dürfen|kannst|können) (mich|uns) [jetzt] [wieder] stören',
      '[jetzt] (darfst|dürfen|kannst|können) (du|sie) (mich|uns) [wieder] stören',
      '(du|sie) (darfst|dürfen|kannst|können) [jetzt] wieder (klingeln|stören)',
      '(störungen|unterbrechungen) wieder (erlauben|zulassen|erlaubt)',
      '<switch> <the> <messages> wieder (an|ein)',
      '<the> <messages> wieder (an|ein|anzeigen|einschalten|anschalten|zulassen|zeigen)',
    ],
    'quiet.query': [
      'ist <mode> [noch|gerade|jetzt] (an|aus|aktiv|aktiviert|eingeschaltet|ein|ausgeschaltet)',
      'läuft <mode> [noch|gerade]',
      'gilt <mode> [noch]',
      '[<tell_me>] (wie lange|bis wann) (ist|läuft|gilt|geht|bleibt) [noch] (<mode>|ruhe) [noch] [an|aktiv]',
      '[<tell_me>] (wie lange|bis wann) <mode> [noch] (an ist|läuft|gilt|aktiv ist|bleibt)',
      'wie lange noch <mode>',
      '[<tell_me>] wann (endet|ist) <mode> [vorbei|zu ende|aus]',
      '<tell_me> ob <mode> [noch|gerade] (an ist|aktiv ist|läuft|eingeschaltet ist|aus ist)',
      '(habe|hab|haben) (ich|wir) <mode> [an|eingeschaltet|aktiviert|aktiv]',
      'bin ich [gerade|noch] (im|auf) <mode>',
      '(bis wann|wie lange) (werde ich|werden wir) nicht [mehr] gestört',
      'sind <the> <messages> [gerade|noch] (aus|stumm|abgeschaltet|ausgeschaltet)',
      'status (von|vom) <mode>',
    ],
  },
};
