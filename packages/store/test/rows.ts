import { openStore, TABLES } from "../src/index.js";

/** Every row of every table as JSON: what two stores must have alike. Reading hundreds of files is the slow part. */
export async function allRows(folder: string): Promise<Record<string, string[]>> {
  const store = await openStore(folder);
  try {
    const tables: Record<string, string[]> = {};
    for (const { name } of TABLES) {
      const rows = await store.query(`SELECT * FROM ${name} ORDER BY ALL`);
      tables[name] = rows.map((row) => JSON.stringify(row));
    }
    return tables;
  } finally {
    store.close();
  }
}
