import { Message, type MessageBus, sessionBus, Variant } from '@jellybrick/dbus-next';

interface Song {
  title: string;
  artist: string;
  album: string;
}

/** How the player takes commands. `silent`: it never answers them. `deaf`: it answers nothing at all, as a program that hangs. */
type Behaviour = 'normal' | 'silent' | 'deaf';

type Method = (...args: never[]) => void;

/** A player on the session bus, which does what MPRIS says to a queue of songs. */
export class MprisService {
  behaviour: Behaviour = 'normal';
  status: 'Playing' | 'Paused' | 'Stopped' = 'Stopped';
  songIndex = 0;
  positionMs = 0;
  volume = 1;
  isShuffled = false;
  loopStatus = 'None';
  readonly opened: string[] = [];
  activePlaylist: string | undefined;

  private constructor(
    readonly name: string,
    readonly songs: readonly Song[],
    readonly playlists: readonly string[],
    private readonly bus: MessageBus,
  ) {
    bus.addMethodHandler((message) => this.#handle(message));
  }

  /**
   * @param busAddress of the session bus
   * @param name the end of its bus name, such as `spotify`
   */
  static async start(
    busAddress: string,
    name: string,
    { songs = [], playlists = [] }: { songs?: readonly Song[]; playlists?: readonly string[] } = {},
  ): Promise<MprisService> {
    const bus = sessionBus({ busAddress });
    await new Promise<void>((resolve) => bus.once('connect', () => resolve()));
    const service = new MprisService(name, songs, playlists, bus);
    await bus.requestName(`org.mpris.MediaPlayer2.${name}`);
    return service;
  }

  get song(): Song | undefined {
    return this.songs[this.songIndex];
  }

  /** It ends, as a program that is closed. */
  close(): void {
    this.bus.disconnect();
  }

  /** @returns whether the message was one for a player */
  #handle(message: Message): boolean {
    if (this.behaviour === 'deaf') return true;
    const { interface: of, member, body } = message;
    const reply = (signature?: string, values?: unknown[]) =>
      this.bus.send(Message.newMethodReturn(message, signature, values));
    if (member === 'GetAll') reply('a{sv}', [body[0] === 'org.mpris.MediaPlayer2' ? this.#root : this.#state]);
    else if (this.behaviour === 'silent') return true;
    else if (member === 'Set') {
      this.#set(body[1] as string, (body[2] as Variant).value);
      reply();
    } else if (member === 'GetPlaylists' && this.playlists.length > 0) {
      reply('a(oss)', [this.playlists.map((name, index) => [`/playlist/${index}`, name, ''])]);
    } else {
      const method = of === 'org.freedesktop.DBus.Properties' ? undefined : this.#methods[member];
      if (!method) return false;
      method(...(body as never[]));
      reply();
    }
    return true;
  }

  get #root() {
    const identity = this.name.charAt(0).toUpperCase() + this.name.slice(1);
    return { Identity: new Variant('s', identity), SupportedUriSchemes: new Variant('as', ['file']) };
  }

  get #state() {
    const { song } = this;
    const metadata = song && {
      'mpris:trackid': new Variant('o', `/song/${this.songIndex}`),
      'mpris:length': new Variant('x', 180_000_000n),
      'xesam:title': new Variant('s', song.title),
      'xesam:artist': new Variant('as', [song.artist]),
      'xesam:album': new Variant('s', song.album),
    };
    return {
      PlaybackStatus: new Variant('s', this.status),
      LoopStatus: new Variant('s', this.loopStatus),
      Shuffle: new Variant('b', this.isShuffled),
      Volume: new Variant('d', this.volume),
      Position: new Variant('x', BigInt(this.positionMs * 1000)),
      Metadata: new Variant('a{sv}', metadata ?? {}),
    };
  }

  #set(property: string, value: unknown): void {
    if (property === 'Volume') this.volume = Number(value);
    if (property === 'Shuffle') this.isShuffled = value === true;
    if (property === 'LoopStatus') this.loopStatus = String(value);
  }

  readonly #methods: Readonly<Record<string, Method>> = {
    Play: () => this.#become('Playing'),
    Pause: () => this.#become('Paused'),
    Stop: () => this.#become('Stopped'),
    Next: () => this.#move(1),
    Previous: () => this.#move(-1),
    Seek: (by: bigint) => {
      this.positionMs = Math.max(0, this.positionMs + Number(by) / 1000);
    },
    OpenUri: (url: string) => {
      this.opened.push(url);
      this.#become('Playing');
    },
    ActivatePlaylist: (path: string) => {
      this.activePlaylist = this.playlists[Number(path.split('/').at(-1))];
      this.#become('Playing');
    },
  };

  #become(status: MprisService['status']): void {
    this.status = status;
  }

  #move(by: number): void {
    this.songIndex = Math.min(this.songs.length - 1, Math.max(0, this.songIndex + by));
    this.positionMs = 0;
  }
}
