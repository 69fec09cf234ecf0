import { sql } from "drizzle-orm";
import { bigint, customType, datetime, int, varbinary, varchar } from "drizzle-orm/mysql-core";

/** JSON that reads back as a value on MariaDB too, where the column is text and the driver leaves it unparsed. */
export const jsonOf = <T>() =>
  customType<{ data: T; driverData: string }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => (typeof value === "string" ? JSON.parse(value) : value),
  })();

/** The tenant a row belongs to. Every tenant table has it, and every tenant index starts with it. */
export const organizationId = () => int({ unsigned: true }).notNull();

/** Auto-increment id of a tenant table, whose primary key is (organization_id, id). */
export const bigId = () => bigint({ mode: "number", unsigned: true }).autoincrement().notNull();

/** An id or token of random bytes in base64url; compared byte by byte (the migration gives it ascii_bin). */
export const opaque = (length: number) => varchar({ length });

/**
 * The bytes of a text column of at most so many characters, by which an identifier is looked up and kept unique: the
 * collation of the text itself takes texts for the same that differ in case, accents, signs that show nothing, or trailing spaces. Computed
 * by the database, so that every writer has it, and stored in the index alone.
 */
export const exactly = (column: string, length: number) =>
  varbinary({ length: 4 * length }).generatedAlwaysAs(sql.raw(`cast(\`${column}\` as binary)`), {
    mode: "virtual",
  });

/** Bytes, up to 16 MiB. */
export const binary = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "mediumblob" });

/** A moment in UTC with milliseconds. */
export const utc = () => datetime({ mode: "date", fsp: 3 });

/** Stamped by TenantDb on insert and update. */
export const auditColumns = {
  createdAt: utc().notNull(),
  updatedAt: utc().notNull(),
  createdBy: int({ unsigned: true }),
  updatedBy: int({ unsigned: true }),
};

/** Where a recorded request came from, and who made it in the name of the actor. */
export const originColumns = {
  /** The superuser who acted as the user, as people read it; null where the user did. */
  impersonator: varchar({ length: 255 }),
  ip: varchar({ length: 45 }),
  userAgent: varchar({ length: 255 }),
  requestId: varchar({ length: 64 }),
};
