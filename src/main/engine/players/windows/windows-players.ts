import type { Player, PlayerBackend, PlayerCommand } from '../player.ts';
import { runScript } from '../run-script.ts';
import { commandValue, playersOf } from '../scripted-players.ts';

/** PowerShell 5 waits for an operation of WinRT by a method of .NET. */
const SESSIONS = `$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Runtime.WindowsRuntime
$asTask = ([System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object { $_.Name -eq 'AsTask' -and
  $_.GetParameters().Count -eq 1 -and $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation\`1' })[0]
function Await($operation, $type) { $task = $asTask.MakeGenericMethod($type).Invoke($null, @($operation)); $task.Wait(1500) | Out-Null; $task.Result }
$managerType = [Windows.Media.Control.GlobalSystemMediaTransportControlsSessionManager, Windows.Media.Control, ContentType = WindowsRuntime]
$propertiesType = [Windows.Media.Control.GlobalSystemMediaTransportControlsSessionMediaProperties, Windows.Media.Control, ContentType = WindowsRuntime]
$manager = Await ($managerType::RequestAsync()) $managerType
$sessions = @($manager.GetSessions())
`;

const LIST = `${SESSIONS}
$players = @($sessions | ForEach-Object {
  $media = Await ($_.TryGetMediaPropertiesAsync()) $propertiesType
  $state = $_.GetPlaybackInfo().PlaybackStatus.ToString()
  @{ id = $_.SourceAppUserModelId; name = ($_.SourceAppUserModelId -replace '\\.exe$', '' -replace '^.*[!.]', '');
     status = $(if ($state -eq 'Playing') { 'playing' } elseif ($state -eq 'Paused') { 'paused' } else { 'stopped' });
     title = $media.Title; artist = $media.Artist; album = $media.AlbumTitle }
})
ConvertTo-Json -Compress -InputObject $players`;

const RUN = `${SESSIONS}
$session = $sessions | Where-Object { $_.SourceAppUserModelId -eq $env:HARK_PLAYER } | Select-Object -First 1
if (-not $session) { throw 'it has ended' }
$value = $env:HARK_VALUE
$operation = switch ($env:HARK_COMMAND) {
  'play' { $session.TryPlayAsync() }
  'pause' { $session.TryPauseAsync() }
  'stop' { $session.TryStopAsync() }
  'next' { $session.TrySkipNextAsync() }
  'previous' { $session.TrySkipPreviousAsync() }
  'restart' { $session.TryChangePlaybackPositionAsync(0) }
  'seek' { $session.TryChangePlaybackPositionAsync([Math]::Max(0, $session.GetTimelineProperties().Position.Ticks + 10000 * [long]$value)) }
  'shuffle' { $session.TryChangeShuffleActiveAsync($value -eq 'true') }
  'repeat' { $session.TryChangeAutoRepeatModeAsync(@{ off = 0; track = 1; all = 2 }[$value]) }
  default { throw 'no way to do that is known' }
}
if (-not (Await $operation ([bool]))) { throw 'it refuses' }`;

/** Every player that shows in the media controls of Windows. */
export const windowsPlayers: PlayerBackend = {
  list: async () => playersOf(await powerShell(LIST)),
  run: async ({ id }: Player, command: PlayerCommand) => {
    await powerShell(RUN, { HARK_PLAYER: id, HARK_COMMAND: command.type, HARK_VALUE: commandValue(command) });
  },
};

const powerShell = (script: string, variables?: Record<string, string>) =>
  runScript('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], variables);
