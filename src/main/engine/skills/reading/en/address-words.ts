/** What the signs of an address are called: parts of regular expressions. */
export const addressWords = { dot: 'dot', slash: 'slash' };
