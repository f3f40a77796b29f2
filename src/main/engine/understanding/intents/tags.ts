/** Tags of patterns that tell the dialogue something, not the skill. */

/** A pattern is a sentence only when nothing else is said: "my shopping list". */
export const ALONE = 'alone';
/** A pattern takes what is meant for others too: it counts where the classifier agrees. */
export const UNSURE = 'unsure';
/** An answer that is a command, kept as it was said: what else it means is not meant. */
export const KEPT = 'kept';
