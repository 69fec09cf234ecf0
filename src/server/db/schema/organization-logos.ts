import { mysqlTable, primaryKey, smallint, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, binary, opaque, organizationId } from "../columns";
import { ofOrganization } from "../references";
import { organization } from "./organization";

/** Logos as they are served: decoded and re-encoded by us, never the uploaded bytes. */
export const organizationLogos = mysqlTable(
  "organization_logos",
  {
    organizationId: organizationId(),
    /** SHA-256 (hex) of the content, which is part of its URL. */
    hash: opaque(64).notNull(),
    contentType: varchar({ length: 32 }).notNull(),
    /** Pixels. */
    width: smallint({ unsigned: true }).notNull(),
    height: smallint({ unsigned: true }).notNull(),
    content: binary().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.hash] }),
    ofOrganization("fk_organization_logo_organization", t, organization),
  ],
);
