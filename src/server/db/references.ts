import { type AnyMySqlColumn, foreignKey } from "drizzle-orm/mysql-core";

interface TenantRow {
  organizationId: AnyMySqlColumn;
}

/** The organization that a row belongs to, and is deleted with. */
export const ofOrganization = (name: string, row: TenantRow, organization: { id: AnyMySqlColumn }) =>
  foreignKey({ name, columns: [row.organizationId], foreignColumns: [organization.id] }).onDelete("cascade");

/** A row of the same organization: the key holds both ids, so that a reference across tenants is impossible. */
export const inOrganization = (
  name: string,
  row: TenantRow,
  column: AnyMySqlColumn,
  target: TenantRow & { id: AnyMySqlColumn },
) =>
  foreignKey({
    name,
    columns: [row.organizationId, column],
    foreignColumns: [target.organizationId, target.id],
  });
