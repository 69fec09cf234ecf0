import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { bigint, customType, datetime, int, varbinary, varchar } from "drizzle-orm/mysql-core";
import { pickFields } from "@/lib/pick-fields";

/** JSON that is read as a value on MariaDB too, where the column is text and the driver does not parse it. */
export const jsonOf = <T>() =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => (typeof value === "string" ? JSON.parse(value) : value),
  })();

/** The tenant that a row belongs to. Every tenant table has it, and every tenant index starts with it. */
export const organizationId = () => int({ unsigned: true }).notNull();

/** Auto-increment id of a tenant table, whose primary key is (organization_id, id). */
export const bigId = () => bigint({ mode: "number", unsigned: true }).autoincrement().notNull();

/** An id or token of random bytes in base64url, compared by bytes (the migration makes it ascii_bin). */
export const opaque = (length: number) => varchar({ length });

/**
 * The bytes of a text column of limited length, for lookups and unique keys of identifiers: the collation of the text
 * itself treats texts as equal that differ in case, accents, invisible characters or trailing spaces. Computed by the
 * database, so that every writer has it, and stored only in the index.
 */
export const exactly = (column: string, length: number) =>
  varbinary({ length: 4 * length }).generatedAlwaysAs(sql.raw(`cast(\`${column}\` as binary)`), {
    mode: "virtual",
  });

/** Bytes, up to 16 MiB. */
export const binary = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "mediumblob" });

/** A moment in UTC with milliseconds. */
export const utc = () => datetime({ mode: "date", fsp: 3 });

/**
 * Reads a moment as an API returns it (ISO 8601), without a Date in between, which costs ten times as much. To be selected
 * only: conditions and orders use the column itself.
 */
export const isoMoment = (column: AnyColumn): SQL<string> => sql`${column}`.mapWith(isoOf);

/** The moment that a column of the database has as this text, as an API returns it. */
export const isoOf = (text: string) => `${text.slice(0, 10)}T${text.slice(11)}Z`;

/** Set by TenantDb on insert and update. */
export const auditColumns = {
  createdAt: utc().notNull(),
  updatedAt: utc().notNull(),
  createdBy: int({ unsigned: true }),
  updatedBy: int({ unsigned: true }),
};

/** The source of a recorded request, and the superuser who acted as the actor. */
export const originColumns = {
  /** The display name of the superuser who acted as the user; null outside a support session. */
  impersonator: varchar({ length: 255 }),
  ip: varchar({ length: 45 }),
  userAgent: varchar({ length: 255 }),
  requestId: varchar({ length: 64 }),
};

/** Some columns of a table, to be selected: `columnsOf(user, "id", "email")`. */
export const columnsOf = <Table extends object, Name extends keyof Table>(table: Table, ...names: Name[]) =>
  pickFields(table, names);
