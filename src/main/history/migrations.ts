/** Each entry migrates the database to the next version. Never change a released entry; add another. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE turns (
     number INTEGER PRIMARY KEY,
     turnId TEXT NOT NULL UNIQUE,
     startedAtMs REAL NOT NULL,
     trigger TEXT NOT NULL,
     heard TEXT NOT NULL DEFAULT '',
     reply TEXT NOT NULL DEFAULT '',
     outcome TEXT,
     voiceToVoiceMs REAL
   );
   CREATE INDEX turnsByTime ON turns (startedAtMs);`,
  `ALTER TABLE turns ADD COLUMN skill TEXT NOT NULL DEFAULT '';
   CREATE VIRTUAL TABLE words USING fts5 (heard, reply, content='turns', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
   INSERT INTO words (rowid, heard, reply) SELECT number, heard, reply FROM turns;
   CREATE TRIGGER wordsOfNew AFTER INSERT ON turns BEGIN
     INSERT INTO words (rowid, heard, reply) VALUES (new.number, new.heard, new.reply);
   END;
   CREATE TRIGGER wordsOfDeleted AFTER DELETE ON turns BEGIN
     INSERT INTO words (words, rowid, heard, reply) VALUES ('delete', old.number, old.heard, old.reply);
   END;
   CREATE TRIGGER wordsOfChanged AFTER UPDATE OF heard, reply ON turns BEGIN
     INSERT INTO words (words, rowid, heard, reply) VALUES ('delete', old.number, old.heard, old.reply);
     INSERT INTO words (rowid, heard, reply) VALUES (new.number, new.heard, new.reply);
   END;`,
];
