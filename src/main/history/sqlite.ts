import * as sqlite from 'node-sqlite3-wasm';

/** A CommonJS module, whose names Node's loader of ES modules does not see; a bundler does. */
const { Database } = 'default' in sqlite ? (sqlite.default as typeof sqlite) : sqlite;
type Database = sqlite.Database;

export { Database };
