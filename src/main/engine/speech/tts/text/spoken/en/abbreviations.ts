import type { Abbreviation } from '../language.ts';

/** Written, spoken; "#": only before a number, "^": only before a capital. */
const ABBREVIATIONS = `
mr.=Mister  mr^=Mister  mrs.=Misses  mrs^=Misses  ms.=Miss  dr.=Doctor  dr^=Doctor  ph.d.=P H D  phd=P H D  m.d.=M D  prof.=Professor  rev.^=Reverend  gen.^=General
sen.^=Senator  rep.^=Representative  gov.^=Governor  lt.^=Lieutenant  col.^=Colonel  sgt.^=Sergeant  capt.^=Captain
cmdr.^=Commander  maj.^=Major  hon.^=Honorable  pres.^=President  supt.^=Superintendent  mt.^=Mount  ft.^=Fort
jr.=junior  sr.=senior  inc.=incorporated  ltd.=limited  co.=company  corp.=corporation  bros.=brothers  dept.=department
univ.=university  assn.=association  govt.=government  est.=estimated
ave.=Avenue  blvd.=Boulevard  rd.=Road  ln.=Lane  hwy.=Highway  pkwy.=Parkway  expy.=Expressway  sq.=Square  apt.=apartment  ste.#=suite
etc.=et cetera  etc=et cetera  e.g.=for example  eg.=for example  i.e.=that is  vs.=versus  vs=versus  cf.=compare
approx.=approximately  ca.=circa  c.#=circa  incl.=including  excl.=excluding  a.k.a.=also known as  aka=also known as
no.#=number  nos.#=numbers  nr.#=number  vol.#=volume  ch.#=chapter  fig.#=figure  figs.#=figures  eq.#=equation
p.#=page  pp.#=pages  sec.#=section  pt.#=part  ver.#=version  ext.#=extension  tel.=telephone  tel#=telephone
max.=maximum  min.=minimum  avg.=average  temp.=temperature  misc.=miscellaneous  w/o=without  w/=with  n/a=not applicable
asap=as soon as possible  btw=by the way  yoy=YoY  et al.=et al
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
