/** Something that changes when a plan takes effect: what `hark understand` shows, and how it is done. */
export interface Effect {
  /** What is changed. */
  kind:
    | 'timer'
    | 'alarm'
    | 'reminder'
    | 'list'
    | 'note'
    | 'stopwatch'
    | 'volume'
    | 'media'
    | 'program'
    | 'web'
    | 'screen'
    | 'quiet'
    | 'permission'
    | 'fact'
    | 'home'
    | 'routine'
    | 'user'
    | 'dictation';
  change: 'added' | 'removed' | 'changed' | 'paused' | 'resumed';
  name?: string;
  durationMs?: number;
  /** How much longer or, below 0, shorter. */
  deltaMs?: number;
  /** By the clock of the user, such as "2026-03-05T07:00:00". */
  at?: string;
  weekdays?: readonly number[];
  item?: string;
  list?: string;
  /** Of a volume, 0 to 100. */
  percent?: number;
  /** How much louder or, below 0, quieter, in percent of the whole. */
  deltaPercent?: number;
  apply(): void;
}
