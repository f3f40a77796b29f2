/** A fault that its test does not name itself. */
export interface OtherFault {
  fault: string;
  outcome: string;
  /** The test's file, and its name or what that begins with. */
  file: string;
  test: string;
  /** Without it the test has measured it. */
  recovery?: string | undefined;
}

const UNINTERRUPTED = 'not interrupted';
const NEXT_QUESTION = 'next question';
const NEXT_START = 'next start';
const BY_THE_USER = 'by the user';

type Row = [fault: string, outcome: string, test: string, recovery?: string];

const of = (file: string, ...rows: Row[]): OtherFault[] =>
  rows.map(([fault, outcome, test, recovery]) => ({ fault, outcome, file, test, recovery }));

export const OTHER_FAULTS: readonly OtherFault[] = [
  ...of(
    'src/main/app/engine-process/engine-supervisor.test.ts',

    [
      'engine crashes again and again',
      'given up after five in a row; "Start it again" in the window',
      'gives up after five crashes',
      BY_THE_USER,
    ],
  ),
  ...of(
    'src/renderer/audio/playback.test.ts',
    [
      'loudspeaker unplugged in mid-sentence',
      'the rest of the sentence goes on by another one',
      'goes on by another loudspeaker',
      UNINTERRUPTED,
    ],
    [
      'loudspeaker cannot be opened any more',
      'the rest of the sentence goes on by the default one',
      'goes on by the default',
      UNINTERRUPTED,
    ],
  ),
  ...of(
    'src/main/engine/ducking/sound-ducking.test.ts',
    [
      'engine dies while other programs are lowered',
      'they are raised when it starts again',
      'raises at its start',
      NEXT_START,
    ],
    [
      'sound server does not answer',
      'other programs are not lowered; Hark speaks',
      'does nothing more once the sound server',
      UNINTERRUPTED,
    ],
  ),
  ...of(
    'src/main/engine/speech/loading/cached-speech.integration.test.ts',
    [
      'STT worker ends in the middle of its work',
      'that work ends first; another worker is started for the next',
      'finishes the running job when a worker is stopped',
    ],
    [
      'voice not there any more',
      'said once; Hark goes on with its own voice',
      'speaks with a built-in voice when the chosen one is missing',
      UNINTERRUPTED,
    ],
  ),
  ...of(
    'src/main/engine/pipeline/session.integration.test.ts',
    [
      'STT hangs',
      'the listening ends after three seconds of silence; Esc or the wake word go on',
      'while STT hangs,',
      BY_THE_USER,
    ],
    ['STT fails', 'said beside the turn; the next question is heard', 'a failing STT is reported', NEXT_QUESTION],
    [
      'processor starved',
      'chunks are shed, OVERLOADED is shown, it catches up and hears again',
      'sheds chunks when it is seconds behind',
      'half a second',
    ],
    ['a television talks on', 'cut at the longest utterance', 'a television that keeps talking', UNINTERRUPTED],
  ),
  ...of('src/main/models/runtime/memory-watch.integration.test.ts', [
    'machine short of memory',
    'said once; models nobody uses are given back, the next question loads them again',
    'evicts idle models on low memory',
  ]),
  ...of('src/main/engine/clock/system-zone.test.ts', [
    'system’s time zone changed while Hark runs',
    'followed within half a minute',
    'follows a change of the system',
    UNINTERRUPTED,
  ]),
  ...of(
    'src/main/engine/agenda/agenda-and-clock.test.ts',
    [
      'clock set while a timer waits',
      'the timer lasts as long as it was set for',
      'a timer lasts as long',
      UNINTERRUPTED,
    ],
    ['clock set while an alarm waits', 'the alarm rings by the new clock', 'an alarm follows the clock', UNINTERRUPTED],
    [
      'other time zone',
      'alarms stay at their time of day, timers at their length; also over a restart',
      'an alarm stays at its time of day',
      UNINTERRUPTED,
    ],
    ['summer and winter time', 'a daily alarm stays at its time of day', 'an alarm of every day', UNINTERRUPTED],
    [
      'machine asleep while a timer waits',
      'it rings when the machine wakes',
      'what was due while the machine slept',
      UNINTERRUPTED,
    ],
  ),
  ...of(
    'src/main/history/history-store.integration.test.ts',
    [
      'killed while the history is written',
      'the history is sound and holds all that was kept',
      'stays valid and keeps every written turn',
    ],
    [
      'disk full when the history of an older Hark is opened',
      'it is left as it is, and opened when there is room',
      'does not mistake a valid file on a full disk',
      'within 5 s',
    ],
    ['history damaged', 'laid aside as .damaged, reported, a new one begun', 'sets aside a damaged file'],
    ['history of a newer Hark', 'left alone', 'migrates an older database', BY_THE_USER],
  ),
  ...of(
    'src/main/log/log-file.test.ts',
    ['disk full at the log', 'nothing is logged; nothing else is lost', 'continues on a full disk', UNINTERRUPTED],
    ['log folder cannot be made', 'as above', 'continues when the log folder', UNINTERRUPTED],
  ),
  ...of(
    'src/main/models/fetch/sources/download.integration.test.ts',
    ['download breaks off', 'gone on with where it stopped', 'resumes after a dropped connection'],
    [
      'download: server refuses or is down',
      'said at once, or after three tries',
      'reports a refusal immediately',
      BY_THE_USER,
    ],
    [
      'download: other bytes than announced',
      'thrown away: MODEL_CHECKSUM',
      'deletes a download with the wrong checksum',
      BY_THE_USER,
    ],
    [
      'download: disk full',
      'DATA_UNWRITABLE; what has come is gone on with when there is room',
      'reports a full disk',
      BY_THE_USER,
    ],
    [
      'download: folder cannot be written to',
      'DATA_UNWRITABLE, what has come is kept',
      'reports a folder that is not writable',
      BY_THE_USER,
    ],
  ),
  ...of(
    'src/main/engine/llm/openai-chat.test.ts',
    [
      'language model slow, malformed, cut off, 429, 500',
      'each said by its kind; the next question is answered',
      'reports a server that',
      NEXT_QUESTION,
    ],
    ['language model answers without an end', 'cut off', 'cuts off an endless answer', NEXT_QUESTION],
  ),
  ...of(
    'src/main/engine/mcp/mcp-toolbox.integration.test.ts',
    ['MCP server dies', 'said; reached again when it is back', 'reports a dead server over streamable HTTP'],
    [
      'MCP server cannot be started',
      'said; the others are used',
      'reports a server that cannot be started',
      UNINTERRUPTED,
    ],
  ),
  ...of('fuzz/mcp-replies.fuzz.test.ts', [
    'MCP server lies',
    'its tools are unusable; no crash',
    'survives any list of tools',
    UNINTERRUPTED,
  ]),
  ...of(
    'e2e/microphone.spec.ts',

    [
      'muted while the microphone is being opened',
      'it stays closed',
      'keeps the microphone closed when it is muted',
      UNINTERRUPTED,
    ],
    [
      'microphone of 8, 44.1, 48 or 96 kHz, stereo',
      'understood as any other',
      'understands a microphone of any sample rate',
      UNINTERRUPTED,
    ],
  ),
  ...of(
    'src/main/engine/remote/remote-services.integration.test.ts',
    [
      'speech server slow, failing, busy, lying, breaking off',
      'hedged: done here; nobody notices',
      'answers without an error when a hedged server',
      UNINTERRUPTED,
    ],
    [
      'speech server breaks off in a sentence',
      'the sentence is said again here',
      'repeats a sentence on this machine',
      UNINTERRUPTED,
    ],
    [
      'Wyoming server not there',
      'hedged: done here; alone: said beside the turn',
      'falls back when a hedged Wyoming server',
      UNINTERRUPTED,
    ],
    [
      'speech server fails, and there is none here',
      'said beside the turn; the next question is heard',
      'reports remote STT',
      NEXT_QUESTION,
    ],
    [
      'speech server killed in the middle of a turn',
      'done here; left alone for ten seconds, used again when it is back',
      'falls back when a hedged server is killed',
    ],
  ),
  ...of(
    'src/main/engine/cache/shared-cache.integration.test.ts',
    ['shared cache killed or hanging', 'left alone after three commands; all is made here', 'speaks while Redis is'],
    [
      'shared cache filled by somebody else',
      'what is no sound or text is made anew',
      'ignores invalid values in Redis',
      UNINTERRUPTED,
    ],
    [
      'another machine dies while it makes what all want',
      'made here a second later',
      'synthesizes a sentence itself when the client',
    ],
  ),
  ...of(
    'src/main/remote-sessions/client/session-client.integration.test.ts',
    [
      'server of a session killed in the middle of a question',
      'the next server gets its ticket and its sound, and answers; timers are there',
      'continues a question on the next server',
    ],
    [
      'server of a session killed between two questions',
      'a language model on the next server knows the talk',
      'gives the next server the chat history',
    ],
    [
      'server of a session asked to end',
      'it ends the turn first; its clients go elsewhere',
      'finishes the turn when a server shuts down',
    ],
    [
      'line to a session cut in the middle of a reply',
      'taken up again; the reply is said again, whole',
      'repeats the whole reply',
    ],
    ['nonsense sent to a session', 'that connection ends, nothing else', 'reports a wrong token', UNINTERRUPTED],
  ),
  ...of('src/main/wyoming/satellite/satellite.integration.test.ts', [
    'home of a satellite dies in the middle of a question',
    'said; the next home answers',
    'reports a home that dies',
  ]),
  ...of('src/main/engine/pipeline/detection/remote-wake.integration.test.ts', [
    'server of the wake words killed',
    'said once; those of this machine are listened for',
    'the server’s wake words wake',
  ]),
  ...of('src/main/telemetry/telemetry.integration.test.ts', [
    'collector of the telemetry dies',
    'nothing to see; what it missed is lost to it',
    'keeps working when the collector dies',
    UNINTERRUPTED,
  ]),
  ...of('src/main/models/library/provider-probe.integration.test.ts', [
    'execution provider that worked works no longer',
    'said; the processor hears',
    'reports a provider that stopped working',
    UNINTERRUPTED,
  ]),
  ...of('e2e/metrics.spec.ts', [
    'metrics port taken',
    'said in the panel; all else works',
    'reports a port that is in use',
    UNINTERRUPTED,
  ]),
  ...of('e2e/history.spec.ts', [
    'something was due while Hark was off',
    'told and shown at the next start',
    'reports what was due while Hark was off',
    NEXT_START,
  ]),
  ...of('e2e/language-model.spec.ts', [
    'language model breaks off in its answer',
    'what it wrote stays, the failure beside it',
    'reports a server that disconnects',
    NEXT_QUESTION,
  ]),
  ...of('e2e/models.spec.ts', [
    'model registry down or lying',
    'said beside the model; nothing is installed',
    'reports a server that is down or sends wrong data',
    BY_THE_USER,
  ]),
  ...of('e2e/start.spec.ts', [
    'configuration bad at the start',
    'refused with its path and range',
    'refuses to start with an invalid configuration',
    BY_THE_USER,
  ]),
];

/** Faults that are known and not tested, or not handled; each says why. */
export const OPEN: readonly string[] = [
  'An inference that aborts in native code takes the engine’s process with it, not its worker thread alone (onnxruntime-node); it is then an engine that is killed.',
  'On macOS memory pressure is not seen: the system’s figure says nothing. An engine that is killed for its memory is started again, as any that is killed.',
  'On Windows alarms follow another time zone at the next start of the engine only: Node reads the zone once, and there is no link to watch.',
  'Words that sound like a wake word wake it: two of three synthetic voices with “Let’s start with the easy ones” (scores 0.8 and 0.97), one with “Eggs is off” (0.5, which STT hears as “Alexis” too). To ask STT each time would cost 5 of 110 real wakes, which it does not read either. “Jarvis” alone wakes as “Hey Jarvis” in one of 40 recordings with noise at 10 dB, and in none without.',
  'macOS and Windows: the same code, never run there.',
  'A real microphone and loudspeaker that are pulled out: only as Chromium tells of it.',
];
