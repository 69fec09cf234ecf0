import { bigint, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { organizationId } from "../columns";
import { inOrganization } from "../references";
import { customFields } from "./custom-fields";

/** The custom fields that were added with the sample products, until these are removed. */
export const sampleFields = mysqlTable(
  "sample_fields",
  {
    organizationId: organizationId(),
    fieldId: bigint({ mode: "number", unsigned: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.fieldId] }),
    inOrganization("fk_sample_field_field", t, t.fieldId, customFields).onDelete("cascade"),
  ],
);
