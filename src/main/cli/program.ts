import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { VOICES } from '../../shared/config-schema.ts';
import { ask } from './commands/ask.ts';
import { chat } from './commands/chat.ts';
import { config } from './commands/config.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { listen } from './commands/listen.ts';
import { say } from './commands/say.ts';
import { transcribe } from './commands/transcribe.ts';
import { wake } from './commands/wake.ts';
import { EXIT_CODES_HELP, type ExitCode } from './exit-codes.ts';

const LISTEN_HELP = `
With --json, one object a line, each with "file" and a "type":
  wake        keyword, score, atMs          partial  text, atMs
  transcript  text, atMs                    reply    text, skill
  speech      text, durationMs              turn     turnId, outcome, latencyMs (by stage and voiceToVoice)
  error       code, message
"atMs" counts from the file's start. Silence follows the file until the reply is over.`;

/** @param onExit gets the exit code of the command that ran */
export function createProgram(onExit: (code: ExitCode) => void): Command {
  const program = new Command('hark')
    .description('A private voice assistant. Without a command line at all: npm start opens the app.')
    .version(packageJson.version)
    .addHelpText('after', EXIT_CODES_HELP)
    .showHelpAfterError("(try 'hark --help')")
    .exitOverride();
  const finish =
    <Args extends unknown[]>(command: (...args: Args) => ExitCode | Promise<ExitCode>) =>
    async (...args: Args) =>
      onExit(await command(...args));
  const json = () => new Option('--json', 'print JSON, one object a line');
  const files = () => new Argument('<file...>', 'WAV (PCM or float, any rate and channels) or FLAC files');
  const text = (what: string) => new Argument('<text>', what).argParser(notEmpty);

  program
    .command('listen')
    .summary('play files through the engine as a microphone would')
    .description('Plays each file through the same engine as a microphone would, and reports all that happens.')
    .addArgument(files())
    .addOption(json())
    .option('--realtime', 'at the speed of speech, instead of as fast as this machine can')
    .addHelpText('after', LISTEN_HELP)
    .action(finish((paths: string[], options) => listen(paths, options)));
  program
    .command('transcribe')
    .summary('write down what is said in files')
    .description('Writes down what is said in each file. With --json: file, text, audioMs, computeMs.')
    .addArgument(files())
    .addOption(json())
    .action(finish((paths: string[], options) => transcribe(paths, options)));
  program
    .command('wake')
    .summary('look for the wake words in files')
    .description('Tells whether each file holds a wake word. With --json: file, keyword, maxScore, woke.')
    .addArgument(files())
    .addOption(json())
    .action(finish((paths: string[], options) => wake(paths, options)));
  program
    .command('say')
    .summary('speak a text into a WAV file')
    .description('Speaks a text into a 16-bit mono WAV file.')
    .addArgument(text('what to say'))
    .requiredOption('-o, --out <file.wav>', 'the file to write')
    .addOption(new Option('--voice <name>', 'the voice (default: the configured one)').choices(VOICES))
    .addOption(json())
    .action(finish((words: string, options) => say(words, options)));
  program
    .command('ask')
    .summary('ask in writing')
    .description('A turn without audio: prints the reply. With --json: turnId, text, skill, latencyMs.')
    .addArgument(text('the question'))
    .addOption(json())
    .action(finish((words: string, options) => ask(words, options)));
  program
    .command('chat')
    .summary('talk in writing')
    .description(
      'A conversation without audio, a line a turn: it knows what was said before. Timers ring while it runs.\n' +
        'With --json: turnId, text, skill, latencyMs of each reply.',
    )
    .addOption(json())
    .action(finish((options) => chat(options)));
  program
    .command('doctor')
    .summary('check this machine')
    .description('Checks runtime, models, microphone and display; says for each how it is and how to mend it.')
    .addOption(json())
    .action(finish((options) => doctor(options)));
  program
    .command('config')
    .summary('show the effective configuration')
    .description('Shows every setting with its effective value and where that is from.')
    .addOption(json())
    .action(finish((options) => config(options)));
  program
    .command('demo')
    .summary('hear one question and answer it, without microphone and window')
    .description(
      'A synthetic voice asks the time, the engine hears it at the speed of speech and answers; every stage is timed.',
    )
    .action(finish(() => demo()));
  return program;
}

function notEmpty(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InvalidArgumentError('It holds no words.');
  return text;
}
