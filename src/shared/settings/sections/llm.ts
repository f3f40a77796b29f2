import { z } from 'zod';
import { section, setting } from '../setting.ts';
import { secret, serverUrl } from '../value-schemas.ts';

/** Replies are spoken, so markup and lists are useless. */
const SYSTEM_PROMPT =
  'You are Hark, a voice assistant. Your answer is spoken aloud: answer in one to three short, plain sentences, ' +
  'without lists, headings, markdown or emoji. If you do not know, say so.';

/** Where answers come from that no skill can give; `hedged`: from the server, else from the model inside. */
const LLM_PROVIDERS = ['none', 'inside', 'server', 'hedged'] as const;

export const llm = section({
  /** Null for what is there: the server if one is configured, else a model on this machine if one is installed. */
  provider: setting(z.enum(LLM_PROVIDERS).nullable().default(null), {
    env: 'HARK_LLM_PROVIDER',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Id of a language model in the catalogue, or the absolute path of a GGUF file; null for the best one installed. */
  inside_model: setting(z.string().min(1).nullable().default(null), {
    env: 'HARK_LLM_INSIDE_MODEL',
    secrecy: 'none',
    control: 'language-model',
    applies: 'engine',
  }),
  /** OpenAI-compatible server; null for none, and nothing leaves the machine. */
  base_url: setting(serverUrl, { env: 'HARK_LLM_BASE_URL', secrecy: 'none', control: 'auto', applies: 'engine' }),
  model: setting(z.string().min(1).default('llama3.2'), {
    env: 'HARK_LLM_MODEL',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  api_key: setting(secret, { env: 'HARK_LLM_API_KEY', secrecy: 'key-store', control: 'secret', applies: 'engine' }),
  system_prompt: setting(z.string().default(SYSTEM_PROMPT), {
    env: null,
    secrecy: 'none',
    control: 'prose',
    applies: 'engine',
  }),
  context_tokens: setting(z.number().int().min(256).max(1_000_000).default(4096), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  longest_reply_tokens: setting(z.number().int().min(16).max(8192).default(512), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Whether the server is told what the user asked Hark to remember. */
  share_memory: setting(z.boolean().default(false), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Whether the answer to a question without context may be reused; see `shared_cache`. Such questions come without the time. */
  cacheable: setting(z.boolean().default(false), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
}).prefault({});
