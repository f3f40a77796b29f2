import * as sqlite from 'node-sqlite3-wasm';

/** A CommonJS module: Node's ES module loader does not see its named exports, a bundler does. */
const { Database } = 'default' in sqlite ? (sqlite.default as typeof sqlite) : sqlite;
type Database = sqlite.Database;

export { Database };
