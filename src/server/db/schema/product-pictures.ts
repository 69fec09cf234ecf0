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
 * The pictures that an organization stores, each once, however many products have it. Its files are elsewhere (see
 * `fileStorage`), so that nothing reads them by mistake.
 */
export const storedPictures = mysqlTable(
  "stored_pictures",
  {
    organizationId: organizationId(),
    /** SHA-256 (hex) of the largest file, which is part of the URL of all of them. */
    hash: opaque(64).notNull(),
    /** Pixels of the largest file. */
    width: smallint({ unsigned: true }).notNull(),
    height: smallint({ unsigned: true }).notNull(),
    /** Of all files together. */
    bytes: int({ unsigned: true }).notNull(),
    ...auditColumns,
    /** The upload that brought its files into the bucket, part of their keys; null if they are in `stored_picture_files`. */
    bucketUpload: opaque(22),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.hash] }),
    ofOrganization("fk_stored_picture_organization", t, organization),
  ],
);

/** The files of stored pictures as they are served: decoded and re-encoded by us, never the uploaded bytes. */
export const storedPictureFiles = mysqlTable(
  "stored_picture_files",
  {
    organizationId: organizationId(),
    hash: opaque(64).notNull(),
    /** A key of `pictureSides`. */
    size: opaque(16).notNull(),
    content: binary().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.hash, t.size] }),
    index("idx_stored_picture_file_org_hash").on(t.organizationId, t.hash),
    foreignKey({
      name: "fk_stored_picture_file_picture",
      columns: [t.organizationId, t.hash],
      foreignColumns: [storedPictures.organizationId, storedPictures.hash],
    }).onDelete("cascade"),
  ],
);

/** Which pictures a product has, in their order; the first one is its cover. */
export const productPictures = mysqlTable(
  "product_pictures",
  {
    organizationId: organizationId(),
    id: bigId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    hash: opaque(64).notNull(),
    /** Only its order means something: removed pictures leave gaps. */
    position: smallint({ unsigned: true }).notNull(),
    /** What the picture shows, for those who do not see it; empty if nobody has written it. */
    alt: varchar({ length: 250 }).notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_product_picture_id").on(t.id),
    index("idx_product_picture_org_product").on(t.organizationId, t.productId),
    // Has all that a list reads, so that the first picture of a product is one entry of it.
    index("idx_product_picture_org_product_position").on(t.organizationId, t.productId, t.position, t.hash),
    index("idx_product_picture_org_hash").on(t.organizationId, t.hash),
    inOrganization("fk_product_picture_product", t, t.productId, products).onDelete("cascade"),
    // Without a cascade: a picture that a product has cannot go.
    foreignKey({
      name: "fk_product_picture_picture",
      columns: [t.organizationId, t.hash],
      foreignColumns: [storedPictures.organizationId, storedPictures.hash],
    }),
  ],
);
