/** Words of which the first ones are a length of time: "ten minutes and a biscuit". */
export const BEGINS_WITH_LENGTH = /^(?:about )?(?:\S+ ){1,4}(?:seconds?|secs?|minutes?|mins?|hours?)\b/i;
