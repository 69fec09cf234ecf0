import { bigint, index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { maxCategoryName } from "@/lib/categories";
import { maxTagLength } from "@/lib/tags";
import { auditColumns, bigId, opaque, organizationId } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { products } from "./products";

/** The tree of an organization's categories. All of its changes hold the lock of the organization. */
export const categories = mysqlTable(
  "categories",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** Null at the top of the tree. */
    parentId: bigint({ mode: "number", unsigned: true }),
    /** Its ids from the top of the tree on, as in "/3/17/", by which one condition finds all that is below a category. */
    ancestors: opaque(120).notNull(),
    name: varchar({ length: maxCategoryName }).notNull(),
    /** Only its order among those with the same parent means something: there are gaps. */
    position: int({ unsigned: true }).notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_category_id").on(t.id),
    index("idx_category_org_parent").on(t.organizationId, t.parentId),
    ofOrganization("fk_category_organization", t, organization),
    // For the purge of a tenant, which deletes rows in any order: a category that has some below it is never deleted.
    inOrganization("fk_category_parent", t, t.parentId, t).onDelete("cascade"),
  ],
);

/** Which category a product is in. */
export const productCategories = mysqlTable(
  "product_categories",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    categoryId: bigint({ mode: "number", unsigned: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId] }),
    // Ends, as every index, with the rest of the primary key: the products of a category.
    index("idx_product_category_org_category").on(t.organizationId, t.categoryId),
    inOrganization("fk_product_category_product", t, t.productId, products).onDelete("cascade"),
    inOrganization("fk_product_category_category", t, t.categoryId, categories).onDelete("cascade"),
  ],
);

/** The tags of products. */
export const productTags = mysqlTable(
  "product_tags",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** By which tags are the same: see `tagKey`. Compared by bytes (the migration makes it utf8mb4_bin). */
    tagKey: varchar({ length: 3 * maxTagLength }).notNull(),
    tag: varchar({ length: maxTagLength }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId, t.tagKey] }),
    index("idx_product_tag_org_product").on(t.organizationId, t.productId),
    // The products with a tag, and which tags there are.
    index("idx_product_tag_org_key").on(t.organizationId, t.tagKey, t.tag),
    inOrganization("fk_product_tag_product", t, t.productId, products).onDelete("cascade"),
  ],
);
