/** The server as the protocol's own library uses it (`wyoming` of PyPI), where this machine has Python and reaches an index. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../../engine/engine.ts';
import { installFromPyPi } from '../../engine/mcp/testing/python-environment.ts';
import { Admission } from '../../http-server/admission.ts';
import { WyomingServer } from './wyoming-server.ts';

const programs = await installFromPyPi('wyoming', ['wyoming==1.10.2'], '(3, 9)');

test.skipIf(!programs)('is described, heard, woken and spoken with by the protocol’s own library', async () => {
  const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
  const admission = new Admission({ maxConcurrent: 4, maxPerClient: 4 });
  const server = await WyomingServer.open(engine, admission, { host: '127.0.0.1', port: 0 });
  try {
    await engine.warm();
    const script = join(import.meta.dirname, 'testing/library-client.py');
    const { stdout } = await promisify(execFile)(join(programs ?? '', 'python'), [script, new URL(server.url).port]);
    expect(JSON.parse(stdout)).toEqual({
      wakeWords: ['alexa', 'hey jarvis'],
      heard: [
        { type: 'pong', text: 'there?' },
        { type: 'transcript', language: 'en', text: expect.stringMatching(/what time is it\?$/) },
      ],
      detection: { type: 'detection', name: 'hey jarvis', timestamp: expect.any(Number) },
      streamed: ['audio-start', 'audio-chunk', 'audio-stop', 'synthesize-stopped'],
    });
  } finally {
    await server.close();
    await engine.close();
  }
});
