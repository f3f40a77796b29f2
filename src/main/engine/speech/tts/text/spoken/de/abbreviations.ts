import type { Abbreviation } from '../language.ts';

/** Written without spaces, spoken; "#": only before a number, "^": only before a capital. */
const ABBREVIATIONS = `
z.b.=zum Beispiel  d.h.=das heißt  u.a.=unter anderem  u.u.=unter Umständen  u.ä.=und Ähnliches  o.ä.=oder Ähnliches  z.t.=zum Teil
i.d.r.=in der Regel  i.a.=im Allgemeinen  z.zt.=zurzeit  z.z.=zurzeit  v.a.=vor allem  o.g.=oben genannt  s.o.=siehe oben  s.u.=siehe unten
m.e.=meines Erachtens  v.chr.=vor Christus  n.chr.=nach Christus  e.v.=E V  a.d.=an der  i.v.=in Vertretung  i.a.=im Auftrag
usw.=und so weiter  usf.=und so fort  etc.=et cetera  bzw.=beziehungsweise  bspw.=beispielsweise  ca.=circa  evtl.=eventuell
ggf.=gegebenenfalls  vgl.=vergleiche  sog.=sogenannt  inkl.=inklusive  exkl.=exklusive  einschl.=einschließlich  zzgl.=zuzüglich
abzgl.=abzüglich  mind.=mindestens  max.=maximal  min.=minimal  allg.=allgemein  insb.=insbesondere  gem.=gemäß  lt.=laut  betr.=betreffend
dr.=Doktor  prof.=Professor  dipl.-ing.=Diplomingenieur  hr.^=Herr  fr.^=Frau  st.^=Sankt  mr.=Mister  mrs.=Misses  ms.=Miss  jr.=junior  sr.=senior
nr.=Nummer  nrn.=Nummern  abs.#=Absatz  art.#=Artikel  abb.#=Abbildung  tab.#=Tabelle  kap.#=Kapitel  bd.#=Band  s.#=Seite  s.s.#=siehe Seite  s.kap.#=siehe Kapitel  s.abb.#=siehe Abbildung  s.tab.#=siehe Tabelle  s.abs.#=siehe Absatz  aufl.=Auflage
ziff.#=Ziffer  anm.=Anmerkung  jh.=Jahrhundert  jhd.=Jahrhundert  geb.=geboren  gest.=gestorben  verh.=verheiratet  tel.=Telefon  str.=Straße
mio.=Millionen  mrd.=Milliarden  tsd.=tausend  std.=Stunden  min.#=minimal  sek.=Sekunden  mwst.=Mehrwertsteuer  mwst=Mehrwertsteuer
gmbh=G M B H  bhf.=Bahnhof  hbf.=Hauptbahnhof  hbf=Hauptbahnhof  pl.=Platz
`;

export const abbreviations: ReadonlyMap<string, Abbreviation> = new Map(
  ABBREVIATIONS.trim()
    .split(/\n| {2}/)
    .map((entry) => {
      const [written = '', spoken = ''] = entry.split('=');
      const before = { '#': 'number', '^': 'capital' }[written.slice(-1)] as Abbreviation['before'];
      return [written.replace(/[#^]$/, ''), { spoken, ...(before ? { before } : {}) }];
    }),
);
