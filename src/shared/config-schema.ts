import { z } from 'zod';
import { WAKE_WORDS } from './wake-words.ts';

const ms = (min: number, max: number, fallback: number) => z.number().min(min).max(max).default(fallback);
const probability = (fallback: number) => z.number().min(0).max(1).default(fallback);

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const STT_MODELS = ['tiny', 'base'] as const;
export const VOICES = ['slt', 'rms', 'awb', 'kal16'] as const;
export type Voice = (typeof VOICES)[number];
export type SttModel = (typeof STT_MODELS)[number];

/** An https address, or the name of a program on the PATH; never a command line. */
const OPENABLE = /^https:\/\/[^\s]+$|^[\w.+-]+$/;

/** Encrypted, or on this machine. */
const SAFE_URL = /^https:\/\/[^\s]+$|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/][^\s]*$/;

/** Spoken aloud, so that what only the eye understands is of no use. */
const SYSTEM_PROMPT =
  'You are Hark, a voice assistant. Your answer is spoken aloud: answer in one to three short, plain sentences, ' +
  'without lists, headings, markdown or emoji. If you do not know, say so.';

/**
 * Every setting, with its range and default. Unknown keys are refused. The defaults of `wake`,
 * `vad` and `endpointing` were chosen by `npm run eval`; see docs/decisions/.
 */
export const configSchema = z.strictObject({
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
      words: z
        .array(z.enum(WAKE_WORDS))
        .min(1)
        .default([...WAKE_WORDS]),
      thresholds: z.strictObject({ alexa: probability(0.3), 'hey jarvis': probability(0.5) }).prefault({}),
      near_miss_threshold: probability(0.02),
      scores_in_a_row: z.number().int().min(1).max(10).default(2),
      refractory_ms: ms(0, 10_000, 2000),
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
    })
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
      base_url: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
      model: z.string().min(1).default('llama3.2'),
      api_key: z.string().min(1).nullable().default(null),
      system_prompt: z.string().default(SYSTEM_PROMPT),
      context_tokens: z.number().int().min(256).max(1_000_000).default(4096),
      longest_reply_tokens: z.number().int().min(16).max(8192).default(512),
    })
    .prefault({}),
  tts: z
    .strictObject({
      voice: z.enum(VOICES).default('slt'),
      /** How fast it speaks; 1 is the voice's own speed. */
      speed: z.number().min(0.5).max(2).default(1),
      /** How high; 1 is the voice's own pitch. */
      pitch: z.number().min(0.5).max(2).default(1),
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
  metrics: z
    .strictObject({
      enabled: z.boolean().default(true),
      /** Of http://127.0.0.1:PORT/metrics; 0 takes any that is free. */
      port: z.number().int().min(0).max(65_535).default(9464),
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
