/** A folder that holds everything about one thing. */
export interface Room {
  /** Its folder; a module belongs to the room with the longest folder that holds it. */
  folder: string;
  /** What it is for, in a few words. */
  purpose: string;
  /** The frame that it is drawn in. */
  group:
    | 'window'
    | 'desktop app'
    | 'command line and servers'
    | 'engine process'
    | 'data'
    | 'contract'
    | 'conversation'
    | 'models and services'
    | 'process';
}

const room = (group: Room['group'], folder: string, purpose: string): Room => ({ group, folder, purpose });

/** Every room of `src/`. A module that belongs to none fails the test of `docs/structure.md`. */
export const ROOMS: readonly Room[] = [
  room('window', 'src/renderer', 'microphone, loudspeaker and all views'),
  room('window', 'src/preload', 'the bridge between the page and main'),
  room('desktop app', 'src/main/app', 'life cycle, windows, desktop, supervision of the engine'),
  room('command line and servers', 'src/main/cli', 'the hark command'),
  room('command line and servers', 'src/main/server', 'speech and whole sessions for other machines'),
  room('command line and servers', 'src/main/http-server', 'what both HTTP servers share'),
  room('command line and servers', 'src/main/remote-sessions', 'sessions of other machines: protocol, server, client'),
  room('command line and servers', 'src/main/wyoming', 'Wyoming: protocol, client, server, satellite, discovery'),
  room('engine process', 'src/main/engine', 'hears, understands and answers'),
  room('engine process', 'src/main/utility-process', 'the connection of a utility process to main'),
  room('data', 'src/main/models', 'models: catalogue, fetching, providers, cache, library'),
  room('data', 'src/main/wake-training', 'trains wake words of the user'),
  room('data', 'src/main/history', 'stored conversations'),
  room('data', 'src/main/telemetry', 'OpenTelemetry'),
  room('data', 'src/main/audio-file', 'audio files in and out'),
  room('data', 'src/main/opus', 'Opus in and out'),
  room('data', 'src/main/config', 'settings from file and environment'),
  room('data', 'src/main/storage', 'files that survive a crash'),
  room('data', 'src/main/log', 'the log file'),
  room('data', 'src/main/retry', 'delays between retries'),
  room('data', 'src/main/proxy', 'the proxies of the environment and of the desktop'),
  room('data', 'src/main/tls', 'the certificates that servers are checked with'),
  room('contract', 'src/shared', 'what all processes agree on'),
];

/** The rooms inside the engine. */
export const ENGINE_ROOMS: readonly Room[] = [
  room('conversation', 'src/main/engine/pipeline', 'from a chunk of sound to a spoken reply'),
  room('conversation', 'src/main/engine/understanding', 'from words to the skill that answers them'),
  room('conversation', 'src/main/engine/skills', 'what Hark can do by itself'),
  room('conversation', 'src/main/engine/agenda', 'timers, alarms and reminders'),
  room('conversation', 'src/main/engine/calendar', 'calendars of the user: files and addresses'),
  room('conversation', 'src/main/engine/routines', 'commands under one name, and when they start'),
  room('conversation', 'src/main/engine/memory', 'facts, and the name and the place of the user'),
  room('conversation', 'src/main/engine/notebook', 'lists and notes'),
  room('conversation', 'src/main/engine/reading', 'texts that are read aloud, and articles of web pages'),
  room('conversation', 'src/main/engine/typing', 'types into other programs'),
  room('models and services', 'src/main/engine/speech', 'VAD, wake words, STT, TTS and endpointing'),
  room('models and services', 'src/main/engine/llm', 'language models: of a server, and on this machine'),
  room('models and services', 'src/main/engine/mcp', 'tools of MCP servers'),
  room('models and services', 'src/main/engine/remote', 'clients of remote services and their health'),
  room('models and services', 'src/main/engine/online', 'services on the network, after the yes of the user'),
  room(
    'models and services',
    'src/main/engine/players',
    'players of this machine, over MPRIS or what the system offers',
  ),
  room('models and services', 'src/main/engine/computer', 'programs, windows, folders and the screen of this machine'),
  room('models and services', 'src/main/engine/music', 'music of the user: an index of a folder, and who plays it'),
  room('models and services', 'src/main/engine/cache', 'speech and answers that several machines share'),
  room('models and services', 'src/main/engine/workers', 'threads for inference'),
  room('process', 'src/main/engine/ports', 'audio ports of the engine process'),
  room('process', 'src/main/engine/observers', 'metrics, logs, traces and profiles'),
  room('process', 'src/main/engine/clock', 'system and virtual time'),
  room('process', 'src/main/engine', 'composition of the engine process'),
];
