/** Words of which the first ones are a length of time: "zehn Minuten und ein Keks". */
export const BEGINS_WITH_LENGTH = /^(?:etwa |ungefähr )?(?:\S+ ){1,4}(?:sekunden?|minuten?|min|stunden?)\b/i;
