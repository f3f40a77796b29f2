/** What ends a sound even behind or before a word or two of its echo. */
export const UNMISTAKABLE: readonly string[] = ['stop', 'never mind', 'nevermind'];
