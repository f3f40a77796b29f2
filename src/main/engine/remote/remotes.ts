import type { Config } from '../../../shared/config-schema.ts';
import { createChat } from '../llm/open-language-model.ts';
import type { OpenAiChat } from '../llm/openai-chat.ts';
import { HedgedTranscriber } from '../speech/stt/hedged-transcriber.ts';
import { RemoteTranscriber } from '../speech/stt/remote-transcriber.ts';
import type { Transcriber } from '../speech/stt/transcriber.ts';
import { HedgedSynthesizer } from '../speech/tts/hedged-synthesizer.ts';
import { RemoteSynthesizer } from '../speech/tts/remote-synthesizer.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import { HttpClients } from './http-clients.ts';

/** The same on this machine. */
export interface LocalSpeech {
  transcriber: Transcriber;
  synthesizer: Synthesizer;
}

/** The remote services of an engine: those that are configured. */
export interface Remotes extends Partial<LocalSpeech> {
  http: HttpClients;
  chat?: OpenAiChat;
}

type RemoteConfig = Pick<Config, 'http_clients' | 'llm' | 'stt' | 'tts'>;

/** @param here what hedged stages fall back to. Nothing is connected yet. */
export function openRemotes(config: RemoteConfig, here: LocalSpeech): Remotes {
  const { http_clients, llm } = config;
  const http = new HttpClients(http_clients);
  const transcriber = openTranscriber(http, config.stt, here.transcriber);
  const synthesizer = openSynthesizer(http, config.tts, here.synthesizer);
  return {
    http,
    ...(llm.base_url !== null && { chat: createChat(http, llm, llm.base_url) }),
    ...(transcriber && { transcriber }),
    ...(synthesizer && { synthesizer }),
  };
}

function openTranscriber(
  http: HttpClients,
  { where, base_url, remote_model: model, api_key: apiKey }: Config['stt'],
  here: Transcriber,
): Transcriber | undefined {
  if (where === 'local' || base_url === null) return undefined;
  const client = http.create('stt', base_url);
  const remote = new RemoteTranscriber(client, { model, apiKey });
  return where === 'hedged' ? new HedgedTranscriber(remote, here, client.health) : remote;
}

function openSynthesizer(
  http: HttpClients,
  { where, base_url, remote_model: model, remote_voice: voice, api_key: apiKey, speed }: Config['tts'],
  here: Synthesizer,
): Synthesizer | undefined {
  if (where === 'local' || base_url === null) return undefined;
  const client = http.create('tts', base_url);
  const remote = new RemoteSynthesizer(client, { model, voice, apiKey, speed });
  return where === 'hedged' ? new HedgedSynthesizer(remote, here, client.health) : remote;
}
