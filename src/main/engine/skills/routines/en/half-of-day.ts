/** Whether a routine of that name is one for the morning: then "at half past six" is in the morning too. */
export const isOfMorning = (name: string) => /\b(?:morning|wake|waking|breakfast|sunrise|school|work)\b/i.test(name);
