import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

// Prisma's command line wants to download a native engine; the same engine as WebAssembly comes as a package (docs/decisions).
const wasmFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
let loaded;

/** Opens Prisma's schema engine on a database and hands it to `work`. Errors carry Prisma's own message. */
export async function withSchemaEngine(url, schema, work) {
  loaded ??= load();
  await loaded;
  const adapters = new PrismaPg({ connectionString: url });
  const opened = [];
  const connect = adapters.connect.bind(adapters);
  adapters.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    return adapter;
  };
  let engine;
  try {
    engine = await bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bindMigrationAwareSqlAdapterFactory(adapters));
    return await work(engine);
  } catch (error) {
    // The engine's own stack is WebAssembly, which tells nobody anything.
    throw new Error(error?.message ?? String(error), { cause: error });
  } finally {
    engine?.free();
    // The engine leaves its connection open, and with it the lock that keeps other migrations out.
    for (const adapter of opened) await adapter.dispose();
  }
}

export const noFilters = { externalTables: [], externalEnums: [] };

/** The SQL that turns a database of one schema into one of another; an empty string when they agree. */
export async function difference(url, from, to) {
  const target = (content) => (content === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] });
  const { stdout } = await withSchemaEngine(url, to, (engine) =>
    engine.diff({ from: target(from), to: target(to), script: true, exitCode: null, filters: noFilters }),
  );
  // Every PostgreSQL has the schema "public", and a user who may not make schemas would fail at asking for it.
  const script = (stdout ?? '').replace('-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n', '');
  return /^\s*(--[^\n]*\s*)*$/.test(script) ? '' : script;
}

async function load() {
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}
