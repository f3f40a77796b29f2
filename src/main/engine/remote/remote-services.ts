import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { WyomingClient } from '../../wyoming/client/wyoming-client.ts';
import type { SharedCache } from '../cache/shared-cache.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import { createChat } from '../llm/open-language-model.ts';
import { openAiTranscripts } from '../speech/stt/openai/openai-transcripts.ts';
import { HedgedTranscriber } from '../speech/stt/remote/hedged-transcriber.ts';
import { ServedTranscriber } from '../speech/stt/remote/served-transcriber.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import { wyomingTranscripts } from '../speech/stt/wyoming/wyoming-transcripts.ts';
import { openAiVoice } from '../speech/tts/openai/openai-voice.ts';
import { HedgedSynthesizer } from '../speech/tts/remote/hedged-synthesizer.ts';
import { StreamedSynthesizer } from '../speech/tts/remote/streamed-synthesizer.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import { wyomingVoice } from '../speech/tts/wyoming/wyoming-voice.ts';
import { AudioCompression } from './audio-compression.ts';
import { HttpClients } from './http-clients.ts';
import type { RemoteClient } from './remote-client.ts';

/** OpenAI's own names, where none is set. */
const OPENAI_STT_MODEL = 'whisper-1';
const OPENAI_TTS_MODEL = 'tts-1';
const OPENAI_VOICE = 'alloy';

/** Speech as a session uses it. */
export interface Speaking {
  transcriber: Transcriber;
  synthesizer: Synthesizer;
}

/** The services of an engine that are remote or shared. */
export interface Remotes extends Speaking {
  http: HttpClients;
  chat?: ChatModel;
  cache?: SharedCache;
  /** The health of each remote service. */
  readonly health: ServiceHealthFigures[];
  /** Aborts the requests under way. */
  close(): Promise<void>;
}

/** What does the work of a speech stage. */
interface Surroundings {
  config: Config;
  http: HttpClients;
  cache: SharedCache | undefined;
  /** All clients, for their health and for closing. */
  clients: RemoteClient[];
}

/** @param here speech on this machine. Nothing is connected yet. */
export async function openRemotes(config: Config, here: Speaking): Promise<Remotes> {
  const http = new HttpClients(config.http_clients);
  const cache = await openCache(config.shared_cache);
  const clients: RemoteClient[] = [];
  const around: Surroundings = { config, http, cache, clients };
  const transcriber = openTranscriber(around, here.transcriber);
  const chat = openChat(around);
  const synthesizer = openSynthesizer(around, here.synthesizer);
  return {
    http,
    transcriber,
    synthesizer,
    ...(chat && { chat }),
    ...(cache && { cache }),
    get health() {
      return clients.map(({ healthFigures }) => healthFigures);
    },
    async close() {
      await Promise.all([...clients.map((client) => client.close()), cache?.close()]);
    },
  };
}

async function openCache(shared: Config['shared_cache']): Promise<SharedCache | undefined> {
  if (shared.url === null) return undefined;
  const { SharedCache } = await import('../cache/shared-cache.ts');
  return new SharedCache(shared, shared.url);
}

function openChat({ config: { llm }, http, cache, clients }: Surroundings): ChatModel | undefined {
  if (llm.base_url === null) return undefined;
  const client = http.create('llm', llm.base_url);
  clients.push(client);
  const chat = createChat(client, llm);
  return cache && llm.cacheable ? cache.chat(chat, [llm.base_url, llm.model, llm.longest_reply_tokens]) : chat;
}

function openTranscriber(around: Surroundings, local: Transcriber): Transcriber {
  const { config, cache } = around;
  const { model, where, base_url, remote_model } = config.stt;
  const here = cache?.transcriber(local, [model]) ?? local;
  if (where === 'local' || base_url === null) return here;
  const { client, source } = openServerStt(around, base_url);
  const server = new ServedTranscriber(source);
  const there = cache?.transcriber(server, [base_url, remote_model]) ?? server;
  return where === 'hedged' ? new HedgedTranscriber(there, here, client.health) : there;
}

function openServerStt({ config, http, clients }: Surroundings, url: string) {
  const { remote_model, api_key: apiKey, compression } = config.stt;
  if (isWyoming(url)) {
    const client = openWyoming('stt', url, config, clients);
    return { client, source: wyomingTranscripts(client, remote_model) };
  }
  const client = http.create('stt', url);
  clients.push(client);
  const options = {
    model: remote_model ?? OPENAI_STT_MODEL,
    apiKey,
    compression: new AudioCompression(compression, url),
  };
  return { client, source: openAiTranscripts(client, options) };
}

function openSynthesizer(around: Surroundings, local: Synthesizer): Synthesizer {
  const { config, cache } = around;
  const { voice, speed, pitch, where, base_url, remote_model, remote_voice } = config.tts;
  const here = cache?.synthesizer(local, [voice, speed, pitch]) ?? local;
  if (where === 'local' || base_url === null) return here;
  const { client, source } = openServerTts(around, base_url);
  const server = new StreamedSynthesizer(client.service, source);
  const there = cache?.synthesizer(server, [base_url, remote_model, remote_voice, speed]) ?? server;
  return where === 'hedged' ? new HedgedSynthesizer(there, here, client.health) : there;
}

function openServerTts({ config, http, clients }: Surroundings, url: string) {
  const { remote_model, remote_voice, api_key: apiKey, speed, compression } = config.tts;
  if (isWyoming(url)) {
    const client = openWyoming('tts', url, config, clients);
    return { client, source: wyomingVoice(client, remote_voice) };
  }
  const client = http.create('tts', url);
  clients.push(client);
  const options = {
    model: remote_model ?? OPENAI_TTS_MODEL,
    voice: remote_voice ?? OPENAI_VOICE,
    apiKey,
    speed,
    compression: new AudioCompression(compression, url),
  };
  return { client, source: openAiVoice(client, options) };
}

const isWyoming = (url: string) => url.startsWith('tcp:');

function openWyoming(service: string, url: string, config: Config, clients: RemoteClient[]): WyomingClient {
  const client = new WyomingClient(service, url, config.http_clients.timeout_seconds * 1000);
  clients.push(client);
  return client;
}
