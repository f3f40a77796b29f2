/** Microphone problems: what the window shows and how the user can fix them. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './support/hark-app.ts';
import { killProcess, pidOf } from './support/kill-process.ts';
import { tapPlayback, transcribePlayback } from './support/playback-tap.ts';
import { recordMicrophone } from './support/recorded-microphone.ts';
import { reportFault } from './support/report-fault.ts';
import { untilEngineReady } from './support/reset-hark.ts';
import { WatchedMicrophone } from './support/watched-microphone.ts';

/** Speech for a while, whenever the microphone is opened. */
const SPOKEN_NUMBERS = Array.from({ length: 12 }, () => 'One two three four five six seven eight nine ten.');

test('reports a microphone that delivers only zeros, until it is muted', async ({ hark: { page, microphone } }) => {
  await microphone.goSilent();
  const silent = page.locator('.problem-banner[data-code=MIC_SILENT]');
  await expect(silent).toContainText('MIC_SILENT');
  await expect(silent).toContainText('not muted by a switch');
  const outcome = 'MIC_SILENT in the window until audio arrives or the microphone is muted';
  await reportFault({ fault: 'microphone delivers only zeros', outcome }, async () => {
    await page.keyboard.press('m');
    await expect(silent).toHaveCount(0);
  });
});

test('reports a denied microphone and opens it after permission is granted', { tag: '@long' }, async ({ launch }) => {
  const { app, page } = await launch({ script: [60_000] });
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  });
  await mute(page);
  await page.keyboard.press('m');
  // A slow machine can show an overload warning as well.
  const deniedBanner = page.locator('.problem-banner[data-code=MIC_DENIED]');
  await expect(deniedBanner).toContainText('MIC_DENIED');
  await expect(page.getByRole('button', { name: 'Talk' })).toBeDisabled();
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(true));
  });
  const outcome = 'MIC_DENIED with "Try again", which opens it after permission is granted';
  await reportFault({ fault: 'microphone denied', outcome }, async () => {
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(deniedBanner).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Talk' })).toBeEnabled();
  });
});

test('reports a microphone that is unplugged and opens a new one', async ({ hark: { page } }) => {
  const microphone = await WatchedMicrophone.reopened(page);
  await microphone.unplug(false);
  const lost = page.locator('.problem-banner[data-code=MIC_LOST]');
  await expect(lost).toBeVisible();
  await microphone.plugIn();
  const outcome = 'MIC_LOST in the window until a microphone is connected; it is opened automatically';
  await reportFault({ fault: 'microphone unplugged, no other present', outcome }, async () => {
    await expect(lost).toHaveCount(0);
    await expect.poll(() => microphone.trackStates()).toEqual(['ended', 'live']);
  });
});

test('opens another microphone when one is unplugged', async ({ hark: { page } }) => {
  const microphone = await WatchedMicrophone.reopened(page);
  await microphone.unplug(true);
  const outcome = 'the other one is opened; not visible';
  await reportFault({ fault: 'microphone unplugged, another present', outcome }, () =>
    expect.poll(() => microphone.trackStates()).toEqual(['ended', 'live']),
  );
  await expect(page.getByTestId('state')).toHaveText('Asleep');
  await expect(page.getByRole('alert').filter({ hasText: 'MIC_' })).toHaveCount(0);
});

test('hears what is said before the engine is connected to a microphone that was just opened', async ({
  hark: { page, microphone },
}) => {
  await page.keyboard.press('m');
  await expect(page.getByTestId('state')).toHaveText('Muted');
  await delayPorts(page, 1500);
  await page.keyboard.press('m');
  await microphone.opened();
  await microphone.say('Alexa, what is twelve times seven?');
  await expect(page.getByTestId('reply')).toHaveText('That is 84.');
});

test('answers a question that was asked while the engine had no CPU time', { tag: '@long' }, async ({
  hark: { app, page, microphone },
}) => {
  const engine = await pidOf(app, 'hark-engine');
  process.kill(engine, 'SIGSTOP');
  await microphone.say('Alexa.', 500);
  process.kill(engine, 'SIGCONT');
  await microphone.say('What is nine times nine?');
  const outcome = 'catches up and answers what was said in the meantime';
  await reportFault({ fault: 'engine without CPU time while the user speaks', outcome }, async () => {
    await expect(page.getByTestId('reply')).toHaveText('That is 81.');
  });
});

test('reports an overload and hears again', { tag: '@long' }, async ({ launchListening }) => {
  // Within ten seconds an overload is reported once; the shared app may have reported one before its page was reloaded.
  const { app, page, microphone } = await launchListening();
  await killProcess(app, 'hark-engine', 'SIGSTOP');
  await microphone.say(4000);
  await killProcess(app, 'hark-engine', 'SIGCONT');
  const overloaded = page.locator('.problem-banner[data-code=OVERLOADED]');
  const outcome = 'audio more than three seconds late is dropped and reported as OVERLOADED; then Hark hears again';
  await reportFault({ fault: 'engine without CPU time for four seconds', outcome }, async () => {
    await expect(overloaded).toBeVisible();
    // A key that a busy machine reports as held would listen only until it is released.
    await page.getByRole('button', { name: 'Talk' }).click();
    await expect(page.getByTestId('state')).toHaveText('Listening');
  });
});

test('keeps the microphone closed when it is muted while it opens', async ({ hark: { page } }) => {
  await mute(page);
  const microphone = await WatchedMicrophone.of(page);
  await microphone.delay(1000);
  await page.keyboard.press('m');
  await page.keyboard.press('m');
  await expect.poll(async () => [...new Set(await microphone.trackStates())]).toEqual(['ended']);
  await expect(page.getByTestId('state')).toHaveText('Muted');
});

test('understands a microphone of any sample rate, mono or stereo', { tag: '@long' }, async ({ launch }) => {
  const { app, page, folder } = await launch({ script: [120_000] });
  await untilEngineReady(app, folder);
  const question = await recordMicrophone(folder, ['Alexa, what is nine times nine?', 3000]);
  const base64 = readFileSync(question).toString('base64');
  const formats = [
    [8000, 1],
    [44_100, 2],
    [48_000, 1],
    [96_000, 2],
  ] as const;
  for (const [index, [sampleRateHz, channels]] of formats.entries()) {
    await mute(page);
    await page.evaluate(
      ({ base64, sampleRateHz, channels }) => {
        navigator.mediaDevices.getUserMedia = async () => {
          // To Chromium's audio graph, this is a device with that rate.
          const context = new AudioContext({ sampleRate: sampleRateHz });
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const mono = await context.decodeAudioData(bytes.buffer);
          const buffer = context.createBuffer(channels, mono.length, sampleRateHz);
          for (let channel = 0; channel < channels; channel++) buffer.copyToChannel(mono.getChannelData(0), channel);
          const device = new MediaStreamAudioDestinationNode(context, { channelCount: channels });
          const source = new AudioBufferSourceNode(context, { buffer });
          source.connect(device);
          source.start(context.currentTime + 1);
          return device.stream;
        };
      },
      { base64, sampleRateHz, channels },
    );
    await page.keyboard.press('m');
    await expect(page.getByTestId('reply')).toHaveCount(index + 1);
    await expect(page.getByTestId('reply').last()).toHaveText('That is 81.');
    await expect(page.getByTestId('state')).toHaveText(/Asleep|Listening on/);
  }
});

test('plays a test recording back and rates it', { tag: '@long' }, async ({ hark: { page, microphone } }) => {
  await page.keyboard.press('s');
  await page.getByRole('navigation').getByRole('button', { name: 'Devices', exact: true }).click();
  await tapPlayback(page);
  const saying = microphone.say(...SPOKEN_NUMBERS.slice(0, 3));
  await page.getByRole('button', { name: 'Record 3 seconds, and hear them' }).click();
  await expect(page.getByRole('button', { name: 'Recording…' })).toBeDisabled();
  await expect(page.locator('.microphone-test')).toContainText(
    /Heard well: its peak is -\d+ dB|Too loud: its peaks are cut off/,
  );
  await page.screenshot({ path: 'test-results/microphone-test.png' });
  await expect(page.getByRole('button', { name: 'Record 3 seconds, and hear them' })).toBeEnabled();
  expect(await transcribePlayback(page)).toMatch(/(three|3|four|4|five|5|six|6|seven|7)/i);
  await saying;
});

test('applies gain, noise suppression, microphone and loudspeaker from the settings', { tag: '@long' }, async ({
  hark: { page, microphone: voice },
}) => {
  const microphone = await WatchedMicrophone.of(page);
  await page.evaluate(() => {
    const routed: string[] = [];
    Object.assign(window, { routed });
    const prototype = AudioContext.prototype as unknown as { setSinkId(id: string): Promise<void> };
    const setSinkId = prototype.setSinkId;
    prototype.setSinkId = function (id) {
      routed.push(id);
      return setSinkId.call(this, id);
    };
  });
  const seen = async () => {
    const constraints = await microphone.constraints();
    return page.evaluate(async (last) => {
      const { routed } = window as unknown as { routed: string[] };
      const devices = await navigator.mediaDevices.enumerateDevices();
      const labelOf = (id: unknown) => devices.find(({ deviceId }) => deviceId === id)?.label;
      const requestedId = (last?.deviceId as { exact?: string } | undefined)?.exact;
      return {
        noiseSuppression: last?.noiseSuppression,
        microphone: labelOf(requestedId),
        loudspeaker: labelOf(routed.at(-1)),
      };
    }, constraints);
  };
  const labels = await page.evaluate(async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const last = (kind: string) => devices.filter((device) => device.kind === kind).at(-1)?.label ?? '';
    return { microphone: last('audioinput'), loudspeaker: last('audiooutput') };
  });
  await page.keyboard.press('s');
  await page.getByRole('navigation').getByRole('button', { name: 'Devices', exact: true }).click();
  await page.getByLabel('Noise suppression', { exact: true }).click();
  await expect.poll(seen).toMatchObject({ noiseSuppression: false });
  await page.getByLabel('Microphone', { exact: true }).selectOption(labels.microphone);
  await expect.poll(seen).toMatchObject({ noiseSuppression: false, microphone: labels.microphone });
  await page.getByLabel('Loudspeaker', { exact: true }).selectOption(labels.loudspeaker);
  await expect.poll(seen).toMatchObject({ loudspeaker: labels.loudspeaker });
  const loudest = async () => {
    const saying = voice.say(...SPOKEN_NUMBERS.slice(0, 1));
    const meter = page.locator('.microphone-test').getByRole('meter');
    let dbfs = -60;
    for (let times = 0; times < 30; times++) {
      dbfs = Math.max(dbfs, Number(await meter.getAttribute('aria-valuenow')));
      await page.waitForTimeout(100);
    }
    await saying;
    return dbfs;
  };
  // Each change reopens the microphone and loses speech in the meantime.
  await expect.poll(loudest).toBeGreaterThan(-35);
  const before = await loudest();
  await page.getByLabel('Microphone gain (dB)', { exact: true }).fill('-20');
  await page.keyboard.press('Enter');
  await expect.poll(loudest).toBeLessThan(before - 10);
});

/** From then on, microphones behave as the test specifies. */
async function mute(page: Page): Promise<void> {
  await page.keyboard.press('m');
  await expect(page.getByTestId('state')).toHaveText('Muted');
}

/** Delays the port of each microphone that is opened from now on. The next load of the page ends this. */
async function delayPorts(page: Page, delayMs: number): Promise<void> {
  await page.evaluate((ms) => {
    const append = Element.prototype.append;
    Element.prototype.append = function (this: Element, ...nodes: (Node | string)[]) {
      append.apply(this, nodes);
      for (const node of nodes) {
        const frame =
          node instanceof HTMLIFrameElement ? (node.contentWindow as Window & typeof globalThis) : undefined;
        if (!frame) continue;
        const { postMessage } = frame.MessagePort.prototype;
        Object.assign(frame.MessagePort.prototype, {
          postMessage(...sent: unknown[]) {
            setTimeout(() => Reflect.apply(postMessage, this, sent), ms);
          },
        });
      }
    };
  }, delayMs);
}
