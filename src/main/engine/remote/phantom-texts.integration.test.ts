/** A server's STT writes words where nobody spoke. Needs the build. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../engine.ts';
import { Room } from '../pipeline/testing/room.ts';

let server: Server;
let engine: Engine;

afterEach(async () => {
  await engine.close();
  server.close();
});

async function openRoom(transcript: string): Promise<Room> {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ text: transcript }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stt = { where: 'remote', base_url: `http://127.0.0.1:${port}` };
  engine = new Engine(configSchema.parse({ stt, tts: { voice: 'slt' } }));
  await engine.warm();
  const room = await Room.open(engine);
  await room.silence(500);
  return room;
}

// People in the room stand for what VAD takes for speech: music, breath, a film.
const AFTER_WAKE = 'Alexa. The ships in the harbour were waiting for the wind to turn before they could leave again.';

test.each(['Thank you.', 'you', '[BLANK_AUDIO]', 'Thanks for watching!'])(
  'says nothing to "%s", which a server writes for long sounds without words',
  async (transcript) => {
    const room = await openRoom(transcript);
    await room.say(AFTER_WAKE);
    await room.silence(8000);
    expect(room.replies).toEqual([]);
    expect(room.of('error')).toEqual([]);
    expect(room.of('turn')).not.toMatchObject([{ outcome: 'answered' }]);
    await room.session.close();
  },
);

test('answers somebody who says thanks', async () => {
  const room = await openRoom('Thank you.');
  await room.say('Alexa, thank you.');
  await room.silence(6000);
  expect(room.replies).toEqual([expect.stringMatching(/welcome/i)]);
  await room.session.close();
});
