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
  LANGUAGE_NOT_HEARD:
    'Download a speech model for this language in the settings, under Models. Until then Hark hears English; you can type.',
  LANGUAGE_NOT_SPOKEN:
    'Download a voice for this language in the settings, under Models. Until then another voice reads the replies.',
  MODEL_CHECKSUM: "The file is damaged. Fetch it again: in the settings under Models, or with 'hark models fetch'.",
  MODEL_LOAD: "Fetch the model again: in the settings under Models, or with 'hark models fetch'.",
  MODEL_TOO_LARGE: 'Close other programs, or choose a smaller model in the settings under Models.',
  DOWNLOAD_FAILED: 'Check the network, then go on: what has come so far is kept.',
  DISK_FULL: 'Free that much space, or choose a smaller model; then go on: what has come so far is kept.',
  LANGUAGE_MODEL_INVALID: 'Choose a GGUF file, or a language model in the settings under Models.',
  WAKE_WORD_INVALID: 'Give a model of openWakeWord, exported to ONNX, for one word (github.com/dscripka/openWakeWord).',
  WAKE_PHRASE_UNFIT: 'Choose another phrase: “hey” and a name of two or more syllables is good.',
  WAKE_TRAINING_FAILED: 'Train it again. If it stays so, see the log; a phrase of other words may work.',
  TAKES_INVALID: 'Give a folder of WAV, FLAC or Ogg Opus files, each with the wake word alone, said once.',
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
  LLM_CALL_INVALID: 'Ask again in other words. If it stays so, choose another language model in the settings.',
  REMOTE_UNREACHABLE: 'Check the network and that the server runs, or mend its address in the settings.',
  REMOTE_UNTRUSTED:
    'Add the certificate of its authority to the system, or name its PEM file in NODE_EXTRA_CA_CERTS and start Hark again.',
  REMOTE_TIMEOUT:
    'Ask again. Servers of speech and language models can be given longer (http_clients.timeout_seconds, HTTP_TIMEOUT).',
  REMOTE_REFUSED:
    'Check its address, its key and, of a language model, its model in the settings: the server says what it misses.',
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
  PLAYERS_UNAVAILABLE:
    'Use the player itself: this desktop offers no way to control it (on Linux MPRIS, over the session bus).',
  PLAYER_NOT_FOUND: 'Start the player, then ask again.',
  PLAYER_CANNOT: 'Do it in the player itself: it does not offer that to other programs.',
  PLAYER_SLOW: 'Look at the player: it does not answer. Close it and start it again.',
  CALENDAR_MISSING: 'Check the path of the file in the settings, under Services (HARK_CALENDARS).',
  CALENDAR_INVALID:
    'Give the address of a calendar: one that ends in .ics, or the one that your calendar server gives for CalDAV.',
  CALENDAR_TOO_LARGE: 'Export only the last years of that calendar, or leave it out in the settings, under Services.',
  CALENDAR_SIGN_IN:
    'Put the user into the address (https://USER@HOST/…), and the password into the settings, under Services.',
  SERVICE_REFUSED: 'Allow the service in the settings, under Services.',
  SERVICE_TOKEN_REFUSED:
    'Make a new token (in Home Assistant: your profile, Security) and enter it in the settings, under Services.',
  SERVICE_ANSWER_INVALID:
    'Ask again later. If it stays so, check the address of the service in the settings, under Services.',
  HOME_FAILED: 'See whether the device is reachable in Home Assistant, and what its log says.',
  PROGRAM_NOT_FOUND: 'Install it, or say the name that it has in the menu of your desktop.',
  DESKTOP_UNABLE: 'Do it by hand: this desktop does not let other programs do it, or misses the program that can.',
  OPEN_REFUSED: 'Allow it in the settings, under skills.open.',
  OPEN_FAILED: 'Check that the program is installed.',
  DICTATION_OFF: 'Switch it on in the settings, under Dictation.',
  TYPING_UNAVAILABLE:
    'Install xdotool (X11), wtype or ydotool (Wayland), or allow Hark under Privacy & Security, Accessibility (macOS).',
  TYPING_FAILED: 'What you said is saved as a note. Try it in another program.',
  TYPING_FOCUS_LOST: 'What you said is saved as a note. Stay in the window while you dictate.',
  TYPING_PASSWORD: 'Type it yourself: Hark writes nothing into fields for passwords that it knows as such.',
  SECRET_UNAVAILABLE:
    'Unlock or install a key store (GNOME Keyring, KWallet), or give the key by its environment variable, such as HARK_LLM_API_KEY or HARK_HOME_TOKEN.',
  SIGN_IN_NOT_KEPT:
    'The tools work until Hark ends; then sign in again. To stay signed in, unlock or install a key store (GNOME Keyring, KWallet).',
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
