import type { SkillContext } from '../skills/skill.ts';

/** More would take the recogniser's time and make it hear them everywhere. */
const MAX_NAMES = 200;

/** @returns names that the user has given to something and may say again: of timers, lists and what is on them, programs, places, people */
export function spokenNames({ agenda, notebook, openTargets, user }: SkillContext): string[] {
  const names = [
    ...agenda.items.map(({ label }) => label),
    ...notebook.listNames,
    ...notebook.listNames.flatMap((list) => notebook.list(list)),
    ...Object.keys(openTargets),
    user.name ?? '',
    user.place ?? '',
  ];
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name)).slice(0, MAX_NAMES);
}
