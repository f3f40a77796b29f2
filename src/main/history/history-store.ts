import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { HarkError } from '../../shared/errors.ts';
import { type HistoryChange, type HistoryQuery, type HistoryTurn, historyTurnSchema } from '../../shared/history.ts';
import { MIGRATIONS } from './migrations.ts';
import { Database } from './sqlite.ts';

const DAY_MS = 86_400_000;
const COLUMNS = 'turnId, startedAtMs, trigger, heard, reply, skill, outcome, voiceToVoiceMs';
/** SQLite's messages for SQLITE_CORRUPT and SQLITE_NOTADB (https://www.sqlite.org/rescode.html). */
const DAMAGED_MESSAGE = /malformed|not a database/;
const rowsSchema = z.array(historyTurnSchema);

/** Stores turns in SQLite. Each change is on disk when its method returns. */
export class HistoryStore {
  private constructor(private readonly database: Database) {}

  /**
   * Opens or creates the database, and migrates an older one.
   * @param onDamaged called if the file is damaged; it is renamed to `….damaged`
   * @throws HarkError DATA_UNWRITABLE; DATA_NEWER if a newer version of Hark wrote the file
   */
  static open(path: string, onDamaged: (error: HarkError) => void): HistoryStore {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      // The library locks with a folder, which a killed process leaves behind. Only one instance of Hark runs.
      rmSync(`${path}.lock`, { recursive: true, force: true });
    } catch (cause) {
      throw new HarkError('DATA_UNWRITABLE', `${path}: ${(cause as Error).message}`, { cause });
    }
    try {
      return HistoryStore.#openValid(path);
    } catch (error) {
      if ((error as HarkError).code !== 'DATA_DAMAGED') throw error;
      renameSync(path, `${path}.damaged`);
      rmSync(`${path}-wal`, { force: true });
      onDamaged(error as HarkError);
      return HistoryStore.#openValid(path);
    }
  }

  /** @throws HarkError DATA_DAMAGED, DATA_NEWER, DATA_UNWRITABLE */
  static #openValid(path: string): HistoryStore {
    let database: Database | undefined;
    try {
      database = new Database(path);
      // Without shared memory, a write-ahead log needs an exclusive lock (https://www.sqlite.org/wal.html#noshm).
      database.exec('PRAGMA locking_mode = EXCLUSIVE');
      const version = readVersion(database, path);
      // The library takes its own lock for another writer's and never rolls a journal back; it does replay a log.
      database.exec('PRAGMA journal_mode = WAL');
      const damage = findDamage(database);
      if (damage) throw new HarkError('DATA_DAMAGED', `${path}: ${damage}`);
      migrate(database, version);
      // Overwrite deleted content, so that no other program can recover it.
      database.exec('PRAGMA secure_delete = ON; PRAGMA synchronous = FULL');
      return new HistoryStore(database);
    } catch (cause) {
      database?.close();
      if (cause instanceof HarkError) throw cause;
      const { message } = cause as Error;
      // On a full disk, opening a valid file also fails; such a file must not be set aside.
      throw new HarkError(DAMAGED_MESSAGE.test(message) ? 'DATA_DAMAGED' : 'DATA_UNWRITABLE', `${path}: ${message}`, {
        cause,
      });
    }
  }

  /** Inserts or updates a turn. */
  put(turn: HistoryTurn): void {
    const { turnId, startedAtMs, trigger, heard, reply, skill, outcome, voiceToVoiceMs } = turn;
    this.#run(
      `INSERT INTO turns (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (turnId) DO UPDATE SET heard = excluded.heard, reply = excluded.reply, skill = excluded.skill,
         outcome = excluded.outcome, voiceToVoiceMs = excluded.voiceToVoiceMs`,
      [turnId, startedAtMs, trigger, heard, reply, skill, outcome, voiceToVoiceMs],
    );
  }

  /** @returns newest first */
  find({ words, beforeMs, limit }: HistoryQuery): HistoryTurn[] {
    const match = matchExpression(words);
    const conditions = [
      'startedAtMs < ?',
      ...(match ? ['number IN (SELECT rowid FROM words WHERE words MATCH ?)'] : []),
    ];
    const rows = this.database.all(
      `SELECT ${COLUMNS} FROM turns WHERE ${conditions.join(' AND ')} ORDER BY startedAtMs DESC, number DESC LIMIT ?`,
      [beforeMs ?? Number.MAX_SAFE_INTEGER, ...(match ? [match] : []), limit],
    );
    return rowsSchema.parse(rows);
  }

  /** @returns every turn, oldest first */
  all(): HistoryTurn[] {
    return rowsSchema.parse(this.database.all(`SELECT ${COLUMNS} FROM turns ORDER BY startedAtMs, number`));
  }

  change(change: HistoryChange): void {
    switch (change.type) {
      case 'edit':
        return this.#run('UPDATE turns SET heard = ? WHERE turnId = ?', [change.heard, change.turnId]);
      case 'delete':
        return this.#run('DELETE FROM turns WHERE turnId = ?', [change.turnId]);
      case 'restore':
        return this.put(change.turn);
      case 'delete-all':
        this.#run('DELETE FROM turns');
        // The index and the file's free pages still contain deleted text.
        this.#run("INSERT INTO words (words) VALUES ('rebuild')");
        return this.#run('VACUUM');
    }
  }

  /** Deletes turns older than the retention period. */
  prune(retentionDays: number, nowMs: number): void {
    this.#run('DELETE FROM turns WHERE startedAtMs < ?', [nowMs - retentionDays * DAY_MS]);
  }

  close(): void {
    this.database.close();
  }

  #run(sql: string, values: (string | number | null)[] = []): void {
    try {
      this.database.run(sql, values);
    } catch (cause) {
      throw new HarkError('DATA_UNWRITABLE', `history: ${(cause as Error).message}`, { cause });
    }
    this.#emptyLog();
  }

  /** Moves the change from the log into the database, so that the log keeps no deleted words. */
  #emptyLog(): void {
    try {
      this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // On a full disk, the change stays in the log; the next one moves it.
    }
  }
}

/** @throws HarkError DATA_NEWER */
function readVersion(database: Database, path: string): number {
  const row = database.get('PRAGMA user_version') as { user_version: number };
  const version = Number(row.user_version);
  if (version > MIGRATIONS.length) throw new HarkError('DATA_NEWER', `${path} is of version ${version}`);
  return version;
}

function migrate(database: Database, version: number): void {
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${index + 1}; COMMIT`);
  }
}

/** Requires every word; the last may be a prefix. Words are quoted, so that input cannot contain FTS5 operators. */
function matchExpression(words: string): string {
  const terms = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return terms.map((word, index) => (index === terms.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}

/** @returns the damage found; undefined if the database is valid */
function findDamage(database: Database): string | undefined {
  const check = database.get('PRAGMA quick_check') as Record<string, unknown> | null;
  return check?.quick_check === 'ok' ? undefined : String(check?.quick_check);
}
