/** @returns what an intent is about: `timer` of `timer.start` */
export function domainOf(intent: string): string {
  return intent.split('.', 1)[0] as string;
}
