import { z } from 'zod';

/**
 * Every failure Hark can report, with advice for the user. Codes never change: they are shown, logged, used as metric
 * labels and documented.
 */
export const ERROR_ADVICE = {
  CONFIG_INVALID: 'Mend the value at the path named, or remove it to get the default.',
  CONFIG_LOCKED: 'Take the variable out of the environment to change it here.',
  SHORTCUT_TAKEN: 'Choose other keys in the settings, or none: another program has these.',
  CONFIG_UNREADABLE: 'Mend the YAML file at the line named.',
  FILE_LIST_INVALID:
    'Name at least one file, or give --files-from a text file with one path a line (- for standard input).',
  TEXT_FILE_INVALID: 'Check the file at the place named; the help of the command says what is read.',
  COMMAND_INVALID: "See the options of the command with 'hark COMMAND --help'.",
  AUDIO_FILE_MISSING: 'Check the path.',
  AUDIO_FILE_UNSUPPORTED: 'Give a PCM or float WAV file, a FLAC file or an Ogg Opus file.',
  AUDIO_FILE_BROKEN: 'Record or download the file again.',
  AUDIO_FILE_EMPTY: 'Give a file that holds at least one sample.',
  MODEL_MISSING: "Fetch it: in the settings under Models, or with 'hark models fetch'.",
  MODEL_CHECKSUM: "The file is damaged. Fetch it again: in the settings under Models, or with 'hark models fetch'.",
  MODEL_LOAD: "Fetch the model again: in the settings under Models, or with 'hark models fetch'.",
  MODEL_TOO_LARGE: 'Close other programs, or choose a smaller model in the settings under Models.',
  DOWNLOAD_FAILED: 'Check the network, then go on: what has come so far is kept.',
  DISK_FULL: 'Free that much space, or choose a smaller model; then go on: what has come so far is kept.',
  LANGUAGE_MODEL_INVALID: 'Choose a GGUF file, or a language model in the settings under Models.',
  WAKE_WORD_INVALID: 'Give a model of openWakeWord, exported to ONNX, for one word (github.com/dscripka/openWakeWord).',
  STT_FAILED: 'Please say it again.',
  TTS_FAILED: 'The reply is on the screen. Ask again to hear it.',
  TEXT_UNSPEAKABLE: 'Choose a voice of that language. The text is on the screen.',
  VOICE_UNAVAILABLE: "Choose a voice that 'hark voices' lists. Until then Hark speaks with its own.",
  PROVIDER_UNAVAILABLE: "The processor does it meanwhile. 'hark doctor' lists what models can run on here.",
  WAKE_FAILED: 'Use the talk button until the next start.',
  OVERLOADED: 'Close other programs, or set HARK_STT_MODEL=tiny: Hark hears nothing while it cannot keep up.',
  MEMORY_LOW:
    'Close programs you do not need. Hark puts its models away in pauses: a first answer takes a little longer.',
  SKILL_FAILED: 'Please ask again in other words.',
  ENGINE_CRASHED: 'The engine is being started again. Please ask once more.',
  ENGINE_UNAVAILABLE: 'See what else is said here, or the log; mend that, then start it again.',
  MIC_DENIED: "Allow the microphone in the system's privacy settings, then press Try again.",
  MIC_MISSING: 'Plug a microphone in, then press Try again.',
  MIC_SILENT: 'Check that the microphone is not muted by a switch or in the system settings.',
  MIC_LOST: 'Plug the microphone in again, or choose another one in the system settings.',
  MIC_FAILED: 'Close other programs that use the microphone, then press Try again.',
  PLAYBACK_FAILED: 'Check the sound output of the system. The reply is on the screen.',
  LLM_FAILED: 'Ask again: it is started anew. If it stays so, choose a smaller model in the settings under Models.',
  REMOTE_UNREACHABLE: 'Start the server, or mend its address in the settings (base_url).',
  REMOTE_UNTRUSTED:
    'Add the certificate of its authority to the system, or name its PEM file in NODE_EXTRA_CA_CERTS and start Hark again.',
  REMOTE_TIMEOUT: 'Ask again, or give it longer (http_clients.timeout_seconds, HTTP_TIMEOUT).',
  REMOTE_REFUSED: 'Check its model and its key in the settings: the server says what it misses.',
  REMOTE_BUSY: 'Wait a moment, then ask again.',
  REMOTE_FAILED: "Ask again. If it stays so, see the server's own log.",
  MCP_UNAVAILABLE: 'Check its command or address under mcp.servers. The language model answers without its tools.',
  MCP_SIGN_IN:
    'Sign in with your browser, in the app; or put a token of the server into its headers, under mcp.servers.',
  MCP_SLOW: 'Wait: the first start may download the program. The language model answers without its tools until then.',
  MCP_TOOLS_LEFT_OUT: 'Set the tools you do not need to never, under mcp.permissions.',
  MCP_FAILED: 'Ask again in other words.',
  METRICS_PORT: 'Set metrics.port (HARK_METRICS_PORT) to a free port, or metrics.enabled (HARK_METRICS) to false.',
  API_PORT: 'Set api.port (HARK_API_PORT) to a free port, or api.enabled (HARK_API) to false.',
  SERVER_PORT: 'Give a free port with --port, or 0 for any.',
  SERVER_TOKEN:
    'Set HARK_SERVE_TOKEN to a long secret that its clients have too, or serve this machine alone: --host 127.0.0.1.',
  MESSAGE_INVALID: 'This is a defect of Hark. Please report it.',
  OUTPUT_UNWRITABLE: 'Check that the folder exists and may be written to.',
  SOUND_FAILED: 'Change the volume in the system itself; its sound server did not answer.',
  OPEN_REFUSED: 'Allow it in the settings, under skills.open.',
  OPEN_FAILED: 'Check that the program is installed.',
  SECRET_UNAVAILABLE:
    'Unlock or install a key store (GNOME Keyring, KWallet), or give the key by the environment: HARK_LLM_API_KEY.',
  SECRET_UNREADABLE:
    'Enter it again there, or unlock the key store and start Hark again. Until then it is kept encrypted.',
  DATA_DAMAGED: 'What could not be read was kept beside it as .damaged. Hark goes on without it.',
  DATA_NEWER: 'A later version of Hark has written this. Use that version, or move the file away.',
  DATA_UNWRITABLE:
    'Check that the disk is not full and the folder may be written to. Hark tries again; until then it is only remembered.',
  INTERNAL: 'This is a defect of Hark. Please report it with the log.',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof ERROR_ADVICE;

/** Errors of model files. Downloading the model again resolves them; each engine start reports them again. */
export const MODEL_FILE_CODES = [
  'MODEL_MISSING',
  'MODEL_CHECKSUM',
  'MODEL_LOAD',
] as const satisfies readonly ErrorCode[];

const ERROR_CODES = Object.keys(ERROR_ADVICE) as [ErrorCode, ...ErrorCode[]];

export const errorCodeSchema = z.enum(ERROR_CODES);

/** A failure with a stable code: `message` says what happened, `advice` what to do. */
export class HarkError extends Error {
  override readonly name = 'HarkError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }

  get advice(): string {
    return ERROR_ADVICE[this.code];
  }
}

/** Converts anything thrown to a HarkError; other errors get `fallback` as their code. */
export function toHarkError(thrown: unknown, fallback: ErrorCode = 'INTERNAL'): HarkError {
  if (thrown instanceof HarkError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new HarkError(fallback, message, { cause: thrown });
}
