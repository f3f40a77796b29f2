/** What a fact begins with that is told after "remember" alone; "remember the milk" may mean anything. */
export const FACT_WORDS: ReadonlySet<string> = new Set("i i'm i've we we're we've my our".split(' '));
