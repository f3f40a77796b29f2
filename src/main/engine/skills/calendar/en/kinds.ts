/** What has a time of its own in a calendar. Each is also a tag of the pattern, so that its word is known. */
export const KINDS = [
  ...['meeting', 'appointment', 'event', 'interview', 'conference', 'class', 'lesson', 'party', 'wedding', 'concert'],
  ...['dinner', 'lunch', 'breakfast', 'brunch', 'haircut', 'checkup', 'dentist', 'doctor', 'vet', 'standup', 'review'],
  ...['presentation', 'rehearsal', 'practice', 'workout', 'training', 'lecture', 'seminar', 'workshop', 'webinar'],
  ...['date', 'session', 'picnic', 'barbecue', 'graduation', 'recital', 'call', 'hairdresser', 'barber', 'physio'],
] as const;

/** What has somebody's name. */
export const PERSONAL_KINDS = ['birthday', 'anniversary'] as const;

const partOf = (kinds: readonly string[]) =>
  `(${kinds.map((kind) => `${kind} #${kind}|${kind}'s #${kind}`).join('|')})`;

/** The parts of a pattern that take one of them. */
export const KIND_PART = partOf(KINDS);
export const PERSONAL_KIND_PART = partOf(PERSONAL_KINDS);
