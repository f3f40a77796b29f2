/** Azure OpenAI takes its keys in a header of its own (Azure OpenAI REST API reference, "Authentication"). */
const AZURE = /^https?:\/\/[^/]*\.azure(?:-api)?\.(?:com|us|cn)(?:[:/]|$)|\/openai\/deployments\//i;

/** @returns the headers that carry the key; none without one */
export function authorization(baseUrl: string, apiKey: string | null): Record<string, string> {
  if (apiKey === null) return {};
  return AZURE.test(baseUrl) ? { 'api-key': apiKey } : { authorization: `Bearer ${apiKey}` };
}
