import type { Config } from '../../shared/config-schema.ts';
import type { SharedCache } from './cache/shared-cache.ts';
import type { ChatModel } from './llm/chat-model.ts';
import { createChat } from './llm/open-language-model.ts';
import { HttpClients } from './remote/http-clients.ts';
import { HedgedTranscriber } from './speech/stt/hedged-transcriber.ts';
import { RemoteTranscriber } from './speech/stt/remote-transcriber.ts';
import type { Transcriber } from './speech/stt/transcriber.ts';
import { HedgedSynthesizer } from './speech/tts/hedged-synthesizer.ts';
import { RemoteSynthesizer } from './speech/tts/remote-synthesizer.ts';
import type { Synthesizer } from './speech/tts/synthesizer.ts';

/** Speech as a session uses it. */
export interface Speaking {
  transcriber: Transcriber;
  synthesizer: Synthesizer;
}

/** What an engine does elsewhere, or has in common with others. */
export interface Remotes extends Speaking {
  http: HttpClients;
  chat?: ChatModel;
  cache?: SharedCache;
}

/** @param here speech on this machine. Nothing is connected yet. */
export async function openRemotes(config: Config, here: Speaking): Promise<Remotes> {
  const http = new HttpClients(config.http_clients);
  const cache = await openCache(config.shared_cache);
  const chat = openChat(http, config.llm, cache);
  return {
    http,
    transcriber: openTranscriber(http, config.stt, here.transcriber, cache),
    synthesizer: openSynthesizer(http, config.tts, here.synthesizer, cache),
    ...(chat && { chat }),
    ...(cache && { cache }),
  };
}

async function openCache(shared: Config['shared_cache']): Promise<SharedCache | undefined> {
  if (shared.url === null) return undefined;
  const { SharedCache } = await import('./cache/shared-cache.ts');
  return new SharedCache(shared, shared.url);
}

function openChat(http: HttpClients, llm: Config['llm'], cache: SharedCache | undefined): ChatModel | undefined {
  if (llm.base_url === null) return undefined;
  const chat = createChat(http, llm, llm.base_url);
  return cache && llm.cacheable ? cache.chat(chat, [llm.base_url, llm.model, llm.longest_reply_tokens]) : chat;
}

function openTranscriber(
  http: HttpClients,
  { model, where, base_url, remote_model, api_key: apiKey }: Config['stt'],
  local: Transcriber,
  cache: SharedCache | undefined,
): Transcriber {
  const here = cache?.transcriber(local, [model]) ?? local;
  if (where === 'local' || base_url === null) return here;
  const client = http.create('stt', base_url);
  const server = new RemoteTranscriber(client, { model: remote_model, apiKey });
  const there = cache?.transcriber(server, [base_url, remote_model]) ?? server;
  return where === 'hedged' ? new HedgedTranscriber(there, here, client.health) : there;
}

function openSynthesizer(
  http: HttpClients,
  { voice, speed, pitch, where, base_url, remote_model, remote_voice, api_key: apiKey }: Config['tts'],
  local: Synthesizer,
  cache: SharedCache | undefined,
): Synthesizer {
  const here = cache?.synthesizer(local, [voice, speed, pitch]) ?? local;
  if (where === 'local' || base_url === null) return here;
  const client = http.create('tts', base_url);
  const server = new RemoteSynthesizer(client, { model: remote_model, voice: remote_voice, apiKey, speed });
  const there = cache?.synthesizer(server, [base_url, remote_model, remote_voice, speed]) ?? server;
  return where === 'hedged' ? new HedgedSynthesizer(there, here, client.health) : there;
}
