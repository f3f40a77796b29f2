import * as sqlite from 'node-sqlite3-wasm';

/** A CommonJS module: bundlers see its named exports, Node's ES module loader does not. */
const { Database } = 'default' in sqlite ? (sqlite.default as typeof sqlite) : sqlite;
type Database = sqlite.Database;

export { Database };
