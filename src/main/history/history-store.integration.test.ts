import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canMountDisks, SmallDisk } from '../storage/testing/small-disk.ts';
import { exportHistory } from './export-history.ts';
import { HistoryStore } from './history-store.ts';
import { MIGRATIONS } from './migrations.ts';
import { Database } from './sqlite.ts';
import { makeTurn } from './testing/make-turn.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-history-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fail = (error: Error) => {
  throw error;
};
let files = 0;
const freshPath = () => join(folder, `history-${files++}.db`);
function openExclusively(path: string): Database {
  const database = new Database(path);
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  return database;
}
const everything = { words: '', limit: 200 };

test('stores, finds, edits, deletes and restores a turn', () => {
  const path = freshPath();
  const store = HistoryStore.open(path, fail);
  store.put(makeTurn(1, { heard: 'what is the weather in Zürich', reply: "I can't do that yet." }));
  store.put(makeTurn(2, { heard: 'set a timer', outcome: null }));
  store.put(makeTurn(2, { heard: 'set a timer', outcome: 'answered' }));
  expect(store.find(everything).map(({ turnId }) => turnId)).toEqual(['turn-2', 'turn-1']);
  const found = (words: string) => store.find({ words, limit: 10 }).map(({ turnId }) => turnId);
  expect(found('weather zuri')).toEqual(['turn-1']);
  expect(found('TIMER')).toEqual(['turn-2']);
  expect(found('weather timer')).toEqual([]);
  expect(found('" OR heard:* NEAR(')).toEqual([]);
  store.change({ type: 'edit', turnId: 'turn-1', heard: 'what is the feather in Zürich' });
  expect([found('weather'), found('feather')]).toEqual([[], ['turn-1']]);
  const [turn] = store.find({ words: 'feather', limit: 1 });
  store.change({ type: 'delete', turnId: 'turn-1' });
  expect(found('feather')).toEqual([]);
  if (turn) store.change({ type: 'restore', turn });
  expect(found('feather')).toEqual(['turn-1']);
  store.close();
});

test('pages through turns, applies the retention period and deletes everything', () => {
  const path = freshPath();
  const store = HistoryStore.open(path, fail);
  for (let number = 0; number < 30; number++) store.put(makeTurn(number));
  const page = store.find({ words: '', limit: 10 });
  expect(page.map(({ turnId }) => turnId)[9]).toBe('turn-20');
  const next = store.find({ words: '', limit: 10, beforeMs: page.at(-1)?.startedAtMs });
  expect(next[0]?.turnId).toBe('turn-19');
  store.prune(1, makeTurn(25).startedAtMs + 86_400_000);
  expect(store.all().map(({ turnId }) => turnId)).toEqual(['turn-25', 'turn-26', 'turn-27', 'turn-28', 'turn-29']);
  store.put(makeTurn(99, { heard: 'xyzzyword' }));
  store.change({ type: 'delete-all' });
  expect(store.all()).toEqual([]);
  expect(readFileSync(`${path}-wal`)).toHaveLength(0);
  store.close();
  expect(readFileSync(path).includes('xyzzyword')).toBe(false);
});

test('migrates an older database and does not change a newer one', () => {
  const path = freshPath();
  const old = new Database(path);
  old.exec(`${MIGRATIONS[0]} PRAGMA user_version = 1`);
  old.run(
    "INSERT INTO turns (turnId, startedAtMs, trigger, heard, reply) VALUES ('old', 5, 'wake', 'an old question', 'Yes.')",
  );
  old.close();
  const store = HistoryStore.open(path, fail);
  expect(store.find({ words: 'old question', limit: 5 })).toMatchObject([{ turnId: 'old', skill: '', outcome: null }]);
  store.close();
  const newer = openExclusively(path);
  newer.exec('PRAGMA user_version = 99');
  newer.close();
  expect(() => HistoryStore.open(path, fail)).toThrow(expect.objectContaining({ code: 'DATA_NEWER' }));
});

test('sets aside a damaged file, reports it and starts a new one', ({ task }) => {
  const path = join(folder, 'damaged.db');
  writeFileSync(path, 'this is no database, and never was one'.repeat(100));
  const errors: string[] = [];
  const startedAt = performance.now();
  const store = HistoryStore.open(path, ({ code }) => errors.push(code));
  task.meta.recoveryMs = performance.now() - startedAt;
  store.put(makeTurn(1));
  store.close();
  expect(errors).toEqual(['DATA_DAMAGED']);
  expect(readdirSync(folder)).toContain('damaged.db.damaged');
});

test.runIf(canMountDisks)('does not mistake a valid file on a full disk for a damaged one', () => {
  const disk = SmallDisk.mount(256);
  const path = join(disk.folder, 'history.db');
  const old = new Database(path);
  old.exec(`${MIGRATIONS[0]} PRAGMA user_version = 1`);
  old.close();
  disk.fill();
  expect(() => HistoryStore.open(path, fail)).toThrow(expect.objectContaining({ code: 'DATA_UNWRITABLE' }));
  disk.empty();
  HistoryStore.open(path, fail).close();
  disk.unmount();
});

test('stays valid and keeps every written turn when killed at any moment', { tags: 'long' }, async ({ task }) => {
  const path = freshPath();
  let kept = -1;
  for (let round = 0; round < 8; round++) {
    kept = await writeUntilKilled(path, kept + 1, 40 + round * 37);
    // The next start replays the log of a killed one.
    expect(readdirSync(folder)).toContain(`${basename(path)}-wal`);
    const startedAt = performance.now();
    const store = HistoryStore.open(path, fail);
    task.meta.recoveryMs = Math.max(task.meta.recoveryMs ?? 0, performance.now() - startedAt);
    const turns = store.all();
    store.close();
    // The disk may hold one turn more than the child reported.
    expect(turns.length).toBeGreaterThan(kept);
    expect(turns.length).toBeLessThanOrEqual(kept + 2);
    kept = turns.length - 1;
    const check = openExclusively(path);
    expect(check.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    check.run("INSERT INTO words (words) VALUES ('integrity-check')");
    check.close();
  }
  expect(kept).toBeGreaterThan(8);
});

/** @returns the number of the last turn that the child reported as written */
function writeUntilKilled(path: string, first: number, afterMs: number): Promise<number> {
  const program = join(import.meta.dirname, 'testing/write-turns.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, path, String(first)]);
  let output = '';
  child.stdout.on('data', (data) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    output += String(data);
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(Number(output.split('\n').slice(0, -1).at(-1) ?? first - 1)));
  });
}

test('exports JSON, and Markdown with escaped text', () => {
  const turns = [makeTurn(1), makeTurn(2, { heard: '# what is *this*', reply: '' })];
  expect(JSON.parse(exportHistory(turns, 'json'))).toEqual({ turns });
  const markdown = exportHistory(turns, 'md');
  expect(markdown).toContain('> That is 2.');
  expect(markdown).toContain('\\# what is \\*this\\*');
  expect(markdown).toContain('(no reply)');
});
