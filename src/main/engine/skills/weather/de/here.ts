/** What people say for where they are. */
export const GERMAN_HERE =
  /^(?:hier|draußen|draussen|daheim|zu hause|zuhause|vor ort|im freien|bei (?:mir|uns|dir)|(?:(?:meiner|meinem|meinen|unserer|unserem|der|dieser|diesem) )?(?:aktuellen |jetzigen |derzeitigen )?(?:nähe|gegend|umgebung|stadt|region|ort|heimat|heimatstadt|wohnort|standort|position|haus))$/i;
