/** A language model wants a tool of an MCP server: Hark asks the user in its own words, and does nothing before a yes. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import { projectRoot } from '../../../models/catalogue/project-root.ts';
import { Engine } from '../../engine.ts';
import { ChatServer } from '../../llm/testing/chat-server.ts';
import { Room } from '../testing/room.ts';

let server: ChatServer;
let engine: Engine;
beforeAll(async () => {
  server = await ChatServer.start({ toolCall: { name: 'all__get-sum', arguments: '{"a":2,"b":3}' } });
  const program = join(projectRoot, 'node_modules/@modelcontextprotocol/server-everything/dist/index.js');
  engine = new Engine(
    configSchema.parse({
      tts: { voice: 'slt' },
      llm: { base_url: server.baseUrl },
      mcp: { servers: { all: { command: process.execPath, args: [program, 'stdio'] } } },
    }),
  );
  await engine.warm();
  await (await engine.services()).mcp?.refresh();
});
afterAll(async () => {
  await engine.close();
  await server.stop();
});

async function openRoom(): Promise<Room> {
  const { chat, mcp } = await engine.services();
  return Room.open(engine, { ...(chat ? { chat } : {}), ...(mcp ? { mcp } : {}) });
}

const QUESTION = 'May the language model use get sum of all, with a 2, b 3?';

test('after a yes, the tool is used and the model answers with its result', async () => {
  const room = await openRoom();
  room.session.command({ type: 'ask', text: 'Please add those two up with your tool' });
  await room.until(() => room.replies.length === 1);
  expect(room.replies).toEqual([QUESTION]);
  room.session.command({ type: 'ask', text: 'Yes.' });
  await room.until(() => room.replies.length === 2);
  expect(room.replies[1]).toBe('It said: The sum of 2 and 3 is 5.');
  await room.session.close();
});

test('after a no, the tool is not used', async () => {
  const room = await openRoom();
  const before = server.requestBodies.length;
  room.session.command({ type: 'ask', text: 'Please add those two up with your tool' });
  await room.until(() => room.replies.length === 1);
  room.session.command({ type: 'ask', text: 'Better not.' });
  await room.until(() => room.replies.length === 2);
  expect(room.replies[1]).toBe('All right, I leave it.');
  expect(server.requestBodies.length - before).toBe(1);
  await room.session.close();
});
