/** Asks for consent. @param values of the call; empty for none */
export const consent = (tool: string, server: string, values: string) =>
  `May the language model use ${tool} of ${server}${values === '' ? '' : `, with ${values}`}?`;
