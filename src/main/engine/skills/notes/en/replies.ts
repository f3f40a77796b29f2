/** What is said about notes. */
export const noteReplies = {
  whatToNote: 'What shall I note?',
  noted: (text: string) => `Noted: ${text}.`,
  none: 'You have no notes.',
  noneAbout: (what: string) => `You have no note about ${what}.`,
  noneAt: (place: number) => `There is no note ${place}.`,
  all: (notes: readonly string[]) =>
    notes.length === 1
      ? `Your note says: ${notes[0]}.`
      : `You have ${notes.length} notes. ${notes.map((text, index) => `${index + 1}: ${text}.`).join(' ')}`,
  count: (count: number) =>
    count === 0 ? 'You have no notes.' : `You have ${count} ${count === 1 ? 'note' : 'notes'}.`,
  delete: (count: number) => `Delete all ${count} notes?`,
  deleted: (count: number) => (count === 1 ? 'The note is deleted.' : `All ${count} notes are deleted.`),
  restored: (count: number): string => (count === 1 ? 'The note is back.' : 'The notes are back.'),
  leftAlone: 'All right, I leave it.',
};
