import { MAX_QUESTION_CHARACTERS } from '../../../shared/engine/engine-commands.ts';

/** The description of the API for programs. @param port of the API */
export function openApi(port: number): object {
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const text = {
    type: 'object',
    required: ['text'],
    properties: { text: { type: 'string', minLength: 1, maxLength: MAX_QUESTION_CHARACTERS } },
  };
  const reply = {
    type: 'object',
    properties: { turnId: { type: 'string' }, text: { type: 'string' }, skill: { type: 'string' } },
  };
  const refused = { description: 'Not allowed, not valid, or no engine is running: see error.message' };
  return {
    openapi: '3.1.0',
    info: { title: 'Hark', version: '1', description: 'The voice assistant of this machine. Errors: {"error": {…}}.' },
    servers: [{ url: `http://127.0.0.1:${port}` }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: {
      '/v1/state': {
        get: {
          summary: 'The state of the session',
          responses: {
            200: {
              description: 'The state now',
              ...json({ type: 'object', properties: { state: { type: 'string' } } }),
            },
            default: refused,
          },
        },
      },
      '/v1/ask': {
        post: {
          summary: 'Ask a question as text; the reply is also spoken',
          requestBody: json(text),
          responses: { 200: { description: 'The reply', ...json(reply) }, default: refused },
        },
      },
      '/v1/say': {
        post: {
          summary: 'Speak a text',
          requestBody: json(text),
          responses: { 202: { description: 'Accepted' }, default: refused },
        },
      },
      '/v1/stop': {
        post: {
          summary: 'Stop listening, thinking, speaking and ringing',
          responses: { 202: { description: 'Accepted' }, default: refused },
        },
      },
      '/v1/events': {
        get: {
          summary: 'All events, as server-sent events named by their type',
          responses: { 200: { description: 'A stream', content: { 'text/event-stream': {} } }, default: refused },
        },
      },
    },
  };
}
