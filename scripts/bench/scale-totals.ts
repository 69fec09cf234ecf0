import type { Connection } from "mysql2/promise";
import { z } from "zod";
import { threadCpuMs } from "./measure.mjs";
import { connect } from "./scale-data";
import { operations, type Side } from "./scale-requests";
import { statementsDuring } from "./scale-statements";

/** What the pages of a list cost the database, for each page: by themselves, and with the totals counted for them. */
export interface TotalCost {
  operation: string;
  /** The organizations of the database. */
  count: number;
  pages: number;
  totals: number;
  pageMs: number;
  allMs: number;
}

/** A few filters, each used again and again, as by people who turn pages. */
const lists = ["list page", "list page, deep", "search, one word", "search, two words"];
const pagesAfterChange = 48;
const rounds = 20;
const repeatsPerRound = 2;

/**
 * Reads pages after a change, which invalidates all totals; then sends the statements of the app again, in turns with
 * and without those that count.
 */
export async function measureTotals(side: Side, databasePid: number): Promise<TotalCost[]> {
  const connection = await connect(side.url);
  const thread = await threadOf(connection);
  const spent = async (statements: string[]) => {
    const before = threadCpuMs(databasePid, thread);
    for (let repeat = 0; repeat < repeatsPerRound; repeat += 1) {
      for (const sql of statements) await connection.query(sql);
    }
    return threadCpuMs(databasePid, thread) - before;
  };
  const costs: TotalCost[] = [];
  try {
    for (const [index, operation] of lists.entries()) {
      const ask = operations[operation];
      await operations.create?.(side, 2_000_000 + index);
      const sent = await statementsDuring(connection, async () => {
        for (let turn = 0; turn < pagesAfterChange; turn += 1) await ask?.(side, turn);
      });
      // Apps also look for mails to send, and the like.
      const all = sent.filter((sql) => sql.includes("procedure='products.list'"));
      // Totals are counted, or are one row's id.
      const pages = all.filter((sql) => sql.includes("`sku`"));
      if (pages.length !== pagesAfterChange) throw new Error(`${pages.length} pages were read`);
      const cost = { pages: 0, all: 0 };
      for (let round = 0; round < rounds; round += 1) {
        // Whichever comes second finds the caches of the processor warm.
        const isFirst = round % 2 === 0;
        if (isFirst) cost.pages += await spent(pages);
        cost.all += await spent(all);
        if (!isFirst) cost.pages += await spent(pages);
      }
      costs.push({
        operation,
        count: side.count,
        pages: pages.length,
        totals: all.length - pages.length,
        pageMs: cost.pages / (rounds * repeatsPerRound * pages.length),
        allMs: cost.all / (rounds * repeatsPerRound * pages.length),
      });
    }
  } finally {
    await connection.end();
  }
  return costs;
}

const threads = z.tuple([z.object({ tid: z.number() })]);

/** The thread of the server that a connection has to itself. */
async function threadOf(connection: Connection): Promise<number> {
  const [rows] = await connection.query(
    "select tid as tid from information_schema.processlist where id = connection_id()",
  );
  return threads.parse(rows)[0].tid;
}
