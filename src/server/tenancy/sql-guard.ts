import { LRUCache } from "lru-cache";
import { lexSql, sharedLock } from "./sql-lexer";
import { readTenantBindings } from "./tenant-bindings";
import { TenantGuardError } from "./tenant-guard-error";
import { tenantTables } from "./tenant-tables";

/** The conditions on parameters under which a statement stays within the tenant. */
interface Analysis {
  parameterCount: number;
  /** Indexes of the parameters that must be the tenant's id. */
  tenantPositions: readonly number[];
  readsInsertId: boolean;
}

/** A bulk insert of this length is worth parsing again; longer text is a mistake. */
const maxTextLength = 1_000_000;

/** Analyses by SQL text. Limited by total characters, since lists in conditions keep producing new texts. */
const analyses = new LRUCache<string, Analysis>({
  maxSize: 8_000_000,
  maxEntrySize: 64_000,
  sizeCalculation: (_analysis, text) => text.length,
});

/** The statements that a transaction needs. Savepoints are numbered by their depth. */
const transactionControl: ReadonlySet<string> = new Set([
  "begin",
  "commit",
  "rollback",
  ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((depth) => [
    `savepoint sp${depth}`,
    `release savepoint sp${depth}`,
    `rollback to savepoint sp${depth}`,
  ]),
]);

let parser: typeof import("@guanmingchiu/sqlparser-ts") | undefined;

/** Loads the SQL parser (about 30 ms). Start-up calls it; otherwise the first statement waits for it. */
export async function initSqlGuard(): Promise<void> {
  const loaded = await import("@guanmingchiu/sqlparser-ts");
  await loaded.init();
  parser = loaded;
}

/** True once `assertTenantStatement` can be called. */
export function isSqlGuardReady(): boolean {
  return parser !== undefined;
}

/**
 * Throws a TenantGuardError unless the statement, with these parameters, reads and writes only rows of the tenant. The
 * text is parsed once; after that, a check costs about a microsecond. Only a transaction, which begins without one, may
 * use the id that its connection has generated last: outside, it could be another tenant's.
 */
export function assertTenantStatement(
  tenantId: number,
  text: string,
  params: readonly unknown[],
  { isInTransaction = true } = {},
): void {
  if (transactionControl.has(text) && params.length === 0) return;
  const { parameterCount, tenantPositions, readsInsertId } = analyses.get(text) ?? analyse(text);
  if (readsInsertId && !isInTransaction) {
    throw new TenantGuardError("Statement refused: the last id that was generated, outside a transaction");
  }
  if (params.length !== parameterCount) {
    throw new TenantGuardError("Statement refused: placeholders and parameters differ in number");
  }
  for (const position of tenantPositions) {
    if (params[position] !== tenantId)
      throw new TenantGuardError("Statement refused: it is bound to another tenant");
  }
}

/** Throws for parameters that the driver would expand to SQL, such as arrays and objects. */
export function assertPlainParameters(params: readonly unknown[]): void {
  for (const param of params) {
    const isPlain =
      param === null ||
      typeof param === "string" ||
      typeof param === "boolean" ||
      typeof param === "bigint" ||
      (typeof param === "number" && Number.isFinite(param)) ||
      param instanceof Date ||
      Buffer.isBuffer(param);
    if (!isPlain) throw new TenantGuardError("Statement refused: a parameter that is not a plain value");
  }
}

function analyse(text: string): Analysis {
  if (text.length > maxTextLength) throw new TenantGuardError("Statement refused: too long");
  // Row locks do not affect which rows are read, and the parser does not know them.
  const unlocked = text.endsWith(sharedLock) ? text.slice(0, -sharedLock.length) : text;
  const { numbered, parameterCount, selectCount } = lexSql(unlocked);
  const [statement, ...others] = parseSql(numbered);
  if (!statement || others.length > 0) throw new TenantGuardError("Statement refused: not one statement");
  const bindings = readTenantBindings(statement, tenantTables());
  // The tree must account for every SELECT in the text: none may hide in a part that was not read.
  if (bindings.selectCount !== selectCount) throw new TenantGuardError("Statement refused: a hidden SELECT");
  const analysis = {
    parameterCount,
    tenantPositions: bindings.positions,
    readsInsertId: bindings.readsInsertId,
  };
  analyses.set(text, analysis);
  return analysis;
}

function parseSql(numbered: string): readonly unknown[] {
  if (!parser) throw new TenantGuardError("Statement refused: the parser is not loaded");
  try {
    return parser.parse(numbered, "mysql");
  } catch (error) {
    throw new TenantGuardError("Statement refused: the parser does not know it", { cause: error });
  }
}
