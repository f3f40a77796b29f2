import type { Player, PlayerBackend, PlayerCommand } from '../player.ts';
import { runScript } from '../run-script.ts';
import { commandValue, playersOf } from '../scripted-players.ts';

/** The players of macOS that programs may control, by Apple's scripting. */
const NAMES = ['Music', 'Spotify'];

/** JavaScript for Automation; a program that does not run is not started by being asked. */
const LIST = `function run(names) {
  return JSON.stringify(names.filter((name) => Application(name).running()).map((name) => {
    const player = Application(name);
    const state = player.playerState();
    const track = state === 'stopped' ? null : player.currentTrack;
    return {
      id: name, name, status: state === 'playing' ? 'playing' : state === 'paused' ? 'paused' : 'stopped',
      title: track && track.name(), artist: track && track.artist(), album: track && track.album(),
      volumePercent: player.soundVolume(),
    };
  }));
}`;

/** `value` is a number, or `true` and `false`, or how to repeat. */
const RUN = `function run([name, command, value]) {
  const player = Application(name);
  const isMusic = name === 'Music';
  switch (command) {
    case 'play': return void player.play();
    case 'pause': case 'stop': return void player.pause();
    case 'next': return void player.nextTrack();
    case 'previous': return void (isMusic ? player.backTrack() : player.previousTrack());
    case 'restart': player.playerPosition = 0; return;
    case 'seek': player.playerPosition = Math.max(0, player.playerPosition() + Number(value) / 1000); return;
    case 'volume': player.soundVolume = Number(value); return;
    case 'shuffle':
      if (isMusic) player.shuffleEnabled = value === 'true'; else player.shuffling = value === 'true';
      return;
    case 'repeat':
      if (isMusic) player.songRepeat = { off: 'off', track: 'one', all: 'all' }[value];
      else if (value === 'track') throw new Error('it repeats all or nothing');
      else player.repeating = value === 'all';
      return;
    default: throw new Error('not known: ' + command);
  }
}`;

/** Music and Spotify on macOS. */
export const macosPlayers: PlayerBackend = {
  list: async () => playersOf(await runScript('osascript', ['-l', 'JavaScript', '-e', LIST, ...NAMES])),
  run: async ({ id }: Player, command: PlayerCommand) => {
    await runScript('osascript', ['-l', 'JavaScript', '-e', RUN, id, command.type, commandValue(command)]);
  },
};
