/** Lists that other programs keep. */
const OTHER_LISTS: ReadonlySet<string> = new Set(
  (
    'contact contacts address friend friends email emails mail mailing phone call play music song songs watch stock stocks price ' +
    'guest event events device devices app apps waiting block black white wait ingredient ingredients'
  ).split(' '),
);

/** Whether a list is kept by another program, such as the contacts. */
export function isOtherList(name: string): boolean {
  return name
    .toLowerCase()
    .split(' ')
    .some((word) => OTHER_LISTS.has(word));
}

/** Nobody buys these: "we need help", "I need more time". */
export const NOT_TO_BUY: ReadonlySet<string> = new Set(
  (
    'reminding telling asking waiting convincing help time money information info details sleep rest rain space room answers ideas proof love peace practice advice support ' +
    'memory power directions context attention energy patience light work now this that these those it one ones him her them us ' +
    'people volunteers luck breath options excuses hope faith change privacy silence quiet rides data evidence clarification ' +
    'recommendations suggestions reservations tickets shots checks checkbooks stocks shares insurance vacation'
  ).split(' '),
);

/** What begins another command, and no item: "and play some music". */
export const COMMAND_WORDS: ReadonlySet<string> = new Set(
  (
    "set play turn remind tell show what what's who who's how how's when when's where where's why is are do does did can could would " +
    'stop cancel delete remove clear read open start pause resume skip wake repeat give add put mute spell roll flip convert say'
  ).split(' '),
);
