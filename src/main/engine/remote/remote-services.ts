import type { ServiceHealthFigures } from '../../../shared/engine/engine-events.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { languagesOf } from '../../../shared/settings/conversation-languages.ts';
import { answersByServer, languageModelProvider } from '../../models/catalogue/language-models.ts';
import { WyomingClient } from '../../wyoming/client/wyoming-client.ts';
import type { SharedCache } from '../cache/shared-cache.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import { HedgedChat } from '../llm/hedged-chat.ts';
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

/** OpenAI's names, used by default. */
const OPENAI_STT_MODEL = 'whisper-1';
const OPENAI_TTS_MODEL = 'tts-1';
const OPENAI_VOICE = 'alloy';

/** STT and TTS of a session. */
interface SpeechServices {
  transcriber: Transcriber;
  synthesizer: Synthesizer;
}

/** The services of an engine with its remote servers and its shared cache. */
export interface RemoteServices extends SpeechServices {
  http: HttpClients;
  chat?: ChatModel;
  cache?: SharedCache;
  /** Health of each remote service. */
  readonly health: ServiceHealthFigures[];
  /** Aborts all requests. */
  close(): Promise<void>;
}

interface RemoteDeps {
  config: Config;
  http: HttpClients;
  cache: SharedCache | undefined;
  /** All clients; each new client is added. */
  clients: RemoteClient[];
}

/** What this machine does itself. */
interface LocalServices extends SpeechServices {
  chat: ChatModel | undefined;
}

/** Does not connect yet. @param local what does the work, or does it where a server fails or is slow */
export async function openRemoteServices(config: Config, local: LocalServices): Promise<RemoteServices> {
  const http = new HttpClients(config.http_clients);
  const cache = await openCache(config.shared_cache);
  const clients: RemoteClient[] = [];
  const deps: RemoteDeps = { config, http, cache, clients };
  const transcriber = openTranscriber(deps, local.transcriber);
  const chat = openChat(deps, local.chat);
  const synthesizer = openSynthesizer(deps, local.synthesizer);
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

function openChat({ config, http, cache, clients }: RemoteDeps, local: ChatModel | undefined): ChatModel | undefined {
  const { llm } = config;
  if (!answersByServer(languageModelProvider(config)) || llm.base_url === null) return undefined;
  const client = http.create('llm', llm.base_url);
  clients.push(client);
  const server = createChat(client, llm);
  const isCached = cache !== undefined && llm.cacheable;
  const remote = isCached ? cache.chat(server, [llm.base_url, llm.model, llm.longest_reply_tokens]) : server;
  return local ? new HedgedChat(remote, local, client.health) : remote;
}

function openTranscriber(deps: RemoteDeps, local: Transcriber): Transcriber {
  const { config, cache } = deps;
  const { model, where, base_url, remote_model } = config.stt;
  const languages = languagesOf(config.conversation.languages);
  // Other languages are heard in the same sound as English is.
  const heard = languages.join() === 'en' ? [] : [languages.join()];
  const cachedLocal = cache?.transcriber(local, [model, ...heard]) ?? local;
  if (where === 'local' || base_url === null) return cachedLocal;
  const { client, source } = openServerStt(deps, base_url, languages);
  const [only] = languages.length === 1 ? languages : [];
  const server = new ServedTranscriber(source, only);
  const remote = cache?.transcriber(server, [base_url, remote_model, ...heard]) ?? server;
  return where === 'hedged' ? new HedgedTranscriber(remote, cachedLocal, client.health) : remote;
}

function openServerStt({ config, http, clients }: RemoteDeps, url: string, languages: readonly string[]) {
  const { remote_model, api_key: apiKey, compression } = config.stt;
  // Of several the server finds out itself.
  const language = languages.length === 1 ? languages[0] : undefined;
  if (isWyoming(url)) {
    const client = openWyoming('stt', url, config, clients);
    return { client, source: wyomingTranscripts(client, remote_model, language) };
  }
  const client = http.create('stt', url);
  clients.push(client);
  const options = {
    model: remote_model ?? OPENAI_STT_MODEL,
    language,
    apiKey,
    compression: new AudioCompression(compression, url),
  };
  return { client, source: openAiTranscripts(client, options) };
}

function openSynthesizer(deps: RemoteDeps, local: Synthesizer): Synthesizer {
  const { config, cache } = deps;
  const { voice, speed, pitch, where, base_url, remote_model, remote_voice } = config.tts;
  const cachedLocal = cache?.synthesizer(local, [voice, speed, pitch]) ?? local;
  if (where === 'local' || base_url === null) return cachedLocal;
  const { client, source } = openServerTts(deps, base_url);
  const server = new StreamedSynthesizer(client.service, source);
  const remote = cache?.synthesizer(server, [base_url, remote_model, remote_voice, speed]) ?? server;
  return where === 'hedged' ? new HedgedSynthesizer(remote, cachedLocal, client.health) : remote;
}

function openServerTts({ config, http, clients }: RemoteDeps, url: string) {
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
