import {
  bigint,
  foreignKey,
  index,
  int,
  mysqlTable,
  primaryKey,
  smallint,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import { auditColumns, bigId, binary, opaque, organizationId } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { products } from "./products";

/**
 * The files that an organization stores, such as manuals, each once, however many products have it. Pictures are in
 * `stored_pictures`.
 */
export const storedFiles = mysqlTable(
  "stored_files",
  {
    organizationId: organizationId(),
    /** SHA-256 (hex) of the content. */
    hash: opaque(64).notNull(),
    /** What the content is, a `FileKind`. */
    kind: opaque(16).notNull(),
    bytes: int({ unsigned: true }).notNull(),
    ...auditColumns,
    /** The upload that brought it into the bucket, part of its key; null if it is in `stored_file_contents`. */
    bucketUpload: opaque(22),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.hash] }),
    ofOrganization("fk_stored_file_organization", t, organization),
  ],
);

/** The contents of stored files, as they were uploaded: apart, so that nothing reads them by mistake. */
export const storedFileContents = mysqlTable(
  "stored_file_contents",
  {
    organizationId: organizationId(),
    hash: opaque(64).notNull(),
    content: binary().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.hash] }),
    foreignKey({
      name: "fk_stored_file_content_file",
      columns: [t.organizationId, t.hash],
      foreignColumns: [storedFiles.organizationId, storedFiles.hash],
    }).onDelete("cascade"),
  ],
);

/** Which files a product has, in their order. */
export const productFiles = mysqlTable(
  "product_files",
  {
    organizationId: organizationId(),
    id: bigId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    hash: opaque(64).notNull(),
    /** Only its order means something: removed files leave gaps. */
    position: smallint({ unsigned: true }).notNull(),
    /** With an ending that fits what the file is. */
    name: varchar({ length: 210 }).notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_product_file_id").on(t.id),
    index("idx_product_file_org_product").on(t.organizationId, t.productId),
    index("idx_product_file_org_hash").on(t.organizationId, t.hash),
    inOrganization("fk_product_file_product", t, t.productId, products).onDelete("cascade"),
    // Without a cascade: a file that a product has cannot go.
    foreignKey({
      name: "fk_product_file_file",
      columns: [t.organizationId, t.hash],
      foreignColumns: [storedFiles.organizationId, storedFiles.hash],
    }),
  ],
);
