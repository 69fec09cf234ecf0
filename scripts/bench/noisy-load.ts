/**
 * What a noisy organization sends, in a process of its own: the bench's clock would wait for it otherwise. Started by noisy.ts,
 * which says when to begin and to stop.
 */
import { setTimeout as delay } from "node:timers/promises";
import { Browser } from "./pages-browser";
import { admin, products } from "./scale-data";
import { call, operations, rootDomain, type Side } from "./scale-requests";

/** Connections of each kind, all of them busy all the time: ten times four calls and one heavy piece of work (decision 45). */
const connections = { calls: 40, pages: 7, exports: 2, imports: 1 };
const importedRows = 2000;
const rowsPerCall = 1000;
/** After a refusal: a client that heeds Retry-After would send less. */
const pauseMs = 20;

const sent: Record<string, number> = {};
let refused = 0;
let isOn = false;
let turn = 0;

const kinds = [
  "filter and sort",
  "search, two words",
  "create",
  "list page",
  "filter and sort",
  "search, one word",
];

async function sendCall(side: Side): Promise<void> {
  turn += 1;
  const kind = kinds[turn % kinds.length] ?? "";
  await operations[kind]?.(side, 10_000_000 + turn);
}

const rows = products("noisy").map(({ sku, name, price, stock }, index) => ({
  line: index + 2,
  cells: { sku, name, price, stock: String(stock) },
}));

interface Progress {
  id: number;
  state: string;
  stagedRows: number;
}

async function importProducts(side: Side): Promise<void> {
  turn += 1;
  const change = async (procedure: string, input: unknown) =>
    (await call(side, `products.imports.${procedure}`, input, "mutation")) as Progress;
  const mapping = { sku: "SKU", name: "Name", price: "Price", stock: "Stock" };
  const file = { fileName: "noisy.csv", fingerprint: `noisy-${turn}`, mapping, rowCount: importedRows };
  let progress = await change("begin", file);
  const { id } = progress;
  // Other rows each time, so that they are new or changed.
  const start = (turn * importedRows) % (rows.length - importedRows);
  while (progress.state === "staging") {
    const after = progress.stagedRows;
    const portion = rows.slice(start + after, start + Math.min(after + rowsPerCall, importedRows));
    progress = await change("stage", {
      id,
      after,
      rows: portion.map(({ line, cells }) => ({ line, cells: { ...cells, stock: String(turn % 900) } })),
    });
  }
  while (progress.state !== "done") {
    progress = await change("run", { id, mode: "skip_bad", restoreTrashed: false });
  }
}

async function keepSending(kind: string, send: () => Promise<void>): Promise<void> {
  while (true) {
    if (!isOn) {
      await delay(5);
      continue;
    }
    try {
      await send();
      sent[kind] = (sent[kind] ?? 0) + 1;
    } catch {
      refused += 1;
      await delay(pauseMs);
    }
  }
}

const side: Side = JSON.parse(process.argv[2] ?? "");
const browser = new Browser({
  host: `${side.subdomain}.${rootDomain}`,
  port: side.port,
  encoding: "identity",
});
await browser.signIn(admin.email, admin.password);
const send: Record<keyof typeof connections, () => Promise<unknown>> = {
  calls: () => sendCall(side),
  pages: () => browser.get("/dashboard/products"),
  exports: async () => await operations.export?.(side, 0),
  imports: () => importProducts(side),
};
for (const [kind, count] of Object.entries(connections)) {
  for (let index = 0; index < count; index += 1) {
    void keepSending(kind, async () => void (await send[kind as keyof typeof connections]()));
  }
}
process.on("message", (message) => {
  isOn = message === "on";
  if (message === "report") process.send?.({ sent, refused });
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
