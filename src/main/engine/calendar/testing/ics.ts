/** @returns a calendar of these events, each as its lines */
export function calendarOf(...events: (readonly string[])[]): string {
  const blocks = events.map((lines, index) => {
    const own = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${index}@test`];
    return ['BEGIN:VEVENT', 'DTSTAMP:20260101T000000Z', ...own, ...lines, 'END:VEVENT'];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hark//test//EN', ...blocks.flat(), 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}
