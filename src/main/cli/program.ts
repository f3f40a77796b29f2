import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { CONVERSATION_LANGUAGES } from '../../shared/settings/conversation-languages.ts';
import { VOICE_NAME } from '../../shared/settings/voices.ts';
import { SPOKEN_LANGUAGES } from '../engine/speech/tts/text/spoken/language.ts';
import { VALUE_LANGUAGES } from '../engine/understanding/languages/value-languages.ts';
import { VALUE_KINDS } from '../engine/understanding/value-kinds.ts';
import { EXIT_CODES_HELP, type ExitCode } from './exit-codes.ts';
import { inputFiles } from './input-files.ts';

/** Each command's code is loaded when the command runs: help and a mistake in the options need no engine. */
const commands = {
  ask: () => import('./commands/ask.ts'),
  chat: () => import('./commands/chat.ts'),
  config: () => import('./commands/config.ts'),
  demo: () => import('./commands/demo.ts'),
  doctor: () => import('./commands/doctor.ts'),
  listen: () => import('./commands/listen.ts'),
  models: () => import('./commands/models.ts'),
  say: () => import('./commands/say.ts'),
  serve: () => import('./commands/serve.ts'),
  transcribe: () => import('./commands/transcribe.ts'),
  understand: () => import('./commands/understand.ts'),
  voices: () => import('./commands/voices.ts'),
  wake: () => import('./commands/wake.ts'),
  wakeTrain: () => import('./commands/wake-train.ts'),
};

const LISTEN_HELP = `
With --json, one object a line, each with "file" and a "type":
  wake        keyword, score, atMs          partial  text, atMs
  transcript  text, atMs                    reply    text, skill
  speech      text, durationMs              turn     turnId, outcome, latencyMs (by stage and voiceToVoice)
  error       code, message
"atMs" counts from the file's start. Silence follows the file until the reply is over.`;

const WAKE_TRAIN_HELP = `
With --json, one object a line, each with a "type":
  verdict   suitability (good, fair, unfit), phrase, syllables, flaws
  progress  stage, share (0 to 1), secondsLeft
  trained   phrase, quality (good, fair, poor), quiet, noise, alike and own (count, of), talk (wakes, minutes)`;

/** @param onExit gets the exit code of the command that ran */
export function createProgram(onExit: (code: ExitCode) => void): Command {
  const program = new Command('hark')
    .description('A private voice assistant. Without a command line at all: npm start opens the app.')
    .version(packageJson.version)
    .addHelpText('after', EXIT_CODES_HELP)
    .showHelpAfterError("(try 'hark --help')")
    // An option behind 'wake train' is not one of 'wake'.
    .enablePositionalOptions()
    .exitOverride();
  const finish =
    <Args extends unknown[]>(command: (...args: Args) => Promise<ExitCode>) =>
    async (...args: Args) =>
      onExit(await command(...args));
  const json = () => new Option('--json', 'print JSON, one object a line');
  const files = () =>
    new Argument(
      '[file...]',
      'WAV (any rate and channels), FLAC or Ogg Opus files, folders of them, or - for standard input',
    );
  const filesFrom = () =>
    new Option(
      '--files-from <file>',
      'also take the files that this text file lists, one path a line; - for standard input',
    );
  const language = () =>
    new Option('--language <tag>', 'the language that is spoken (default: conversation.languages)').choices(
      CONVERSATION_LANGUAGES,
    );
  const text = (what: string) => new Argument('<text>', what).argParser(notEmpty);

  program
    .command('listen')
    .summary('play files through the engine as a microphone would')
    .description('Plays each file through the same engine as a microphone would, and reports all that happens.')
    .addArgument(files())
    .addOption(filesFrom())
    .addOption(json())
    .addOption(language())
    .option('--realtime', 'at the speed of speech, instead of as fast as this machine can')
    .addOption(
      new Option(
        '--server <url>',
        "have 'hark serve' hear it, such as ws://speech.example:9484; HARK_SERVE_TOKEN holds its token",
      ).argParser(webSocketUrl),
    )
    .addHelpText('after', LISTEN_HELP)
    .action(
      finish(async (paths: string[], options) =>
        (await commands.listen()).listen(inputFiles(paths, options.filesFrom), options),
      ),
    );
  program
    .command('transcribe')
    .summary('write down what is said in files')
    .description('Writes down what is said in each file. With --json: file, text, language, audioMs, computeMs.')
    .addArgument(files())
    .addOption(filesFrom())
    .addOption(language())
    .addOption(json())
    .action(
      finish(async (paths: string[], options) =>
        (await commands.transcribe()).transcribe(inputFiles(paths, options.filesFrom), options),
      ),
    );
  const wakeCommand = program
    .command('wake')
    .summary('look for the wake words in files, train one of your own')
    .description('Tells whether each file holds a wake word. With --json: file, keyword, maxScore, woke.')
    .addArgument(files())
    .addOption(filesFrom())
    .addOption(json())
    .action(
      finish(async (paths: string[], options) =>
        (await commands.wake()).wake(inputFiles(paths, options.filesFrom), options),
      ),
    );
  wakeCommand
    .command('train')
    .summary('train a wake word of your own')
    .description(
      'Trains a wake word of your own with the voices on this machine, in some minutes, tests it and keeps it.\n' +
        "It says first whether the phrase is a good one. Needs no server. 'hark models remove' takes it away again.",
    )
    .addArgument(new Argument('<phrase>', 'such as "hey marvin"').argParser(notEmpty))
    .option('--recordings <folder>', 'also learn from your own takes: files with the phrase alone, said once')
    .addOption(json())
    .addHelpText('after', WAKE_TRAIN_HELP)
    .action(finish(async (phrase: string, options) => (await commands.wakeTrain()).trainWake(phrase, options)));
  program
    .command('say')
    .summary('speak a text into a WAV file')
    .description(
      'Speaks a text into a 16-bit mono WAV file, or each line of a file into one of its own: 0001.wav and so on.\n' +
        'With --normalized it prints what will be spoken: numbers, dates and signs as words.',
    )
    .addArgument(new Argument('[text]', 'what to say').argParser(notEmpty))
    .option('-o, --out <file.wav>', 'the file to write')
    .option('--file <file>', 'speak each line of this text file (- for standard input)')
    .option('--out-dir <folder>', 'where the lines of --file are written to; it is made when it is not there')
    .option('--normalized', 'print what will be spoken, and speak nothing')
    .addOption(
      new Option(
        '--language <tag>',
        'in which language numbers and dates are said (default: that of the text)',
      ).choices(SPOKEN_LANGUAGES),
    )
    .addOption(
      new Option('--voice <name>', "one that 'hark voices' lists (default: the configured one)").argParser(voiceName),
    )
    .addOption(json())
    .action(finish(async (words: string | undefined, options) => (await commands.say()).say(words, options)));
  const voicesCommand = program
    .command('voices')
    .summary('list, add and remove voices')
    .description(
      "Lists the voices by the names that tts.voice takes: Hark's own, the system's, and your neural ones.\n" +
        'With --json: name, engine, title, and default for the one that speaks unless tts.voice names another.',
    )
    .addOption(json())
    .action(finish(async (options) => (await commands.voices()).voices(options)));
  voicesCommand
    .command('add')
    .description('Adds a neural voice in the format of Piper or Kokoro, with the files published beside it.')
    .argument('<model.onnx>', 'the voice')
    .action(finish(async (file: string) => (await commands.voices()).addNeuralVoice(file)));
  voicesCommand
    .command('remove')
    .description('Removes a neural voice.')
    .argument('<name>', 'such as neural:en_US-lessac-medium')
    .action(finish(async (name: string) => (await commands.voices()).removeNeuralVoice(name)));
  const modelsCommand = program
    .command('models')
    .summary('list, fetch, add, measure and remove models')
    .description(
      'Lists every model: where it is, its id, size and licence, and how fast it is here once that was measured.\n' +
        'With --json: as the models view has it.',
    )
    .addOption(json())
    .action(finish(async (options) => (await commands.models()).models(options)));
  modelsCommand
    .command('fetch')
    .description('Downloads a model, or goes on with a download that was interrupted.')
    .argument('<id>', 'such as hey-rhasspy')
    .action(finish(async (id: string) => (await commands.models()).fetchModel(id)));
  modelsCommand
    .command('add-wake-word')
    .description("Adds a wake word of openWakeWord's, exported to ONNX.")
    .argument('<word>', 'as it is said, in small letters')
    .argument('<model.onnx>', 'its model')
    .action(finish(async (word: string, file: string) => (await commands.models()).addWakeWordModel(word, file)));
  modelsCommand
    .command('measure')
    .description('Measures how fast each model is on this machine.')
    .addOption(json())
    .action(finish(async (options) => (await commands.models()).measureModels(options)));
  modelsCommand
    .command('remove')
    .description('Removes what was fetched or added.')
    .argument('<id>', "that 'hark models' lists, such as hey-rhasspy or wake-word:hey computer")
    .action(finish(async (id: string) => (await commands.models()).removeModel(id)));
  program
    .command('ask')
    .summary('ask in writing')
    .description('A turn without audio: prints the reply. With --json: turnId, text, skill, latencyMs.')
    .addArgument(text('the question'))
    .addOption(language())
    .addOption(json())
    .action(finish(async (words: string, options) => (await commands.ask()).ask(words, options)));
  program
    .command('understand')
    .summary('show how a text is read, and do nothing')
    .description(
      'Shows how a sentence is read, what it would do and what would be said. With --json or --batch: understood, intents\n' +
        'with their slots, effects, reply, asks, unexplained (words that nothing explains) and computeMs.\n' +
        'With --value the text is a single value, such as "half past six tomorrow": value (of a time by the clock of the zone,\n' +
        'of a duration milliseconds, null when it is none), until, grain, bound and assumed (what nobody said).',
    )
    .addArgument(new Argument('[text]', 'what is said').argParser(notEmpty))
    .addOption(json())
    .addOption(new Option('--value <kind>', 'read a single value of that kind').choices(VALUE_KINDS))
    .addOption(
      new Option('--at <time>', 'when it is said, such as 2026-03-04T15:04 (default: now)').argParser(pointInTime),
    )
    .addOption(new Option('--zone <name>', 'in which time zone, such as Europe/Berlin').argParser(timeZone))
    .addOption(new Option('--state <file>', 'JSON: the timers, alarms, reminders and lists that are there'))
    .addOption(new Option('--batch <file>', 'JSON lines: text, at, zone and state of each ("-": stdin)'))
    .addOption(new Option('--language <tag>', 'in which language').choices(VALUE_LANGUAGES).default('en'))
    .action(
      finish(async (words: string | undefined, { at, ...options }) =>
        (await commands.understand()).understand(words, {
          ...options,
          ...(at === undefined ? {} : { at: new Date(at) }),
        }),
      ),
    );
  program
    .command('chat')
    .summary('talk in writing')
    .description(
      'A conversation without audio, a line a turn: it knows what was said before. Timers ring while it runs.\n' +
        'With --json: turnId, text, skill, latencyMs of each reply.',
    )
    .addOption(language())
    .addOption(json())
    .action(finish(async (options) => (await commands.chat()).chat(options)));
  program
    .command('doctor')
    .summary('check this machine')
    .description('Checks runtime, models, microphone and display; says for each how it is and how to mend it.')
    .addOption(json())
    .action(finish(async (options) => (await commands.doctor()).doctor(options)));
  program
    .command('config')
    .summary('show the effective configuration')
    .description('Shows every setting with its effective value and where that is from.')
    .addOption(json())
    .action(finish(async (options) => (await commands.config()).config(options)));
  program
    .command('serve')
    .summary('offer STT and TTS to other machines')
    .description(
      "Serves OpenAI's /v1/audio/transcriptions and /v1/audio/speech with Hark's own models, until it is stopped.\n" +
        'HARK_SERVE_TOKEN holds the token that clients must send; without one only this machine is served.',
    )
    .option('--host <address>', 'where it listens', '127.0.0.1')
    .addOption(new Option('--port <number>', '0 for any that is free').default(9484).argParser(wholeNumber(0, 65_535)))
    .addOption(
      new Option(
        '--wyoming-port <number>',
        'also by Wyoming, for Home Assistant: 10300 is usual. It knows no token: on a network you trust',
      ).argParser(wholeNumber(0, 65_535)),
    )
    .addOption(
      new Option('--most-at-once <number>', 'requests in work (default: 8 for each core)').argParser(
        wholeNumber(1, 10_000),
      ),
    )
    .addOption(
      new Option('--most-sessions <number>', 'sessions at once (default: 6 for each core)').argParser(
        wholeNumber(1, 100_000),
      ),
    )
    .addOption(
      new Option('--most-per-client <number>', 'requests in work, and sessions, of one address')
        .default(8)
        .argParser(wholeNumber(1, 10_000)),
    )
    .action(finish(async (options) => (await commands.serve()).serve(options)));
  program
    .command('demo')
    .summary('hear one question and answer it, without microphone and window')
    .description(
      'A synthetic voice asks the time, the engine hears it at the speed of speech and answers; every stage is timed.',
    )
    .action(finish(async () => (await commands.demo()).demo()));
  return program;
}

function webSocketUrl(url: string): string {
  if (!/^wss?:\/\/[^\s/]+/.test(url)) throw new InvalidArgumentError('It begins with ws:// or wss://.');
  return url;
}

function voiceName(name: string): string {
  if (!VOICE_NAME.test(name)) throw new InvalidArgumentError("'hark voices' lists those there are.");
  return name;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most) {
      throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`);
    }
    return number;
  };
}

/** Sets the zone of this process, by which all times are then read and shown. */
function timeZone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    throw new InvalidArgumentError('No such time zone.');
  }
  process.env.TZ = name;
  return name;
}

/** Stays a text until the zone is known. */
function pointInTime(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError('It looks like 2026-03-04T15:04.');
  return text;
}

function notEmpty(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InvalidArgumentError('It holds no words.');
  return text;
}
