/** Whether a routine of that name is one for the morning: then "um halb sieben" is in the morning too. */
export const isOfMorning = (name: string) =>
  /(?<!\p{L})(?:guten? )?morgens?(?!\p{L})|morgenroutine|aufsteh|aufwach|weck|wach|früh|sonnenaufgang|schule|arbeit/iu.test(
    name,
  );
