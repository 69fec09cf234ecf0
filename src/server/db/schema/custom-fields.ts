import {
  bigint,
  boolean,
  date,
  decimal,
  index,
  int,
  mysqlTable,
  primaryKey,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import { maxFieldName, maxFieldText, maxOptionName, noValue } from "@/lib/custom-fields";
import { auditColumns, bigId, organizationId } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { categories } from "./categories";
import { organization } from "./organization";
import { products } from "./products";

/** The fields that an organization has given its products. All changes of them hold the lock of the organization. */
export const customFields = mysqlTable(
  "custom_fields",
  {
    organizationId: organizationId(),
    id: bigId(),
    name: varchar({ length: maxFieldName }).notNull(),
    /** One of `fieldKinds`. */
    kind: varchar({ length: 20 }).notNull(),
    /** Only its order means something: there are gaps. */
    position: int({ unsigned: true }).notNull(),
    required: boolean().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_custom_field_id").on(t.id),
    ofOrganization("fk_custom_field_organization", t, organization),
  ],
);

/** The category to which a field is limited: those without a row are for all products. */
export const customFieldCategories = mysqlTable(
  "custom_field_categories",
  {
    organizationId: organizationId(),
    fieldId: bigint({ mode: "number", unsigned: true }).notNull(),
    categoryId: bigint({ mode: "number", unsigned: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.fieldId] }),
    index("idx_custom_field_category_org_category").on(t.organizationId, t.categoryId),
    inOrganization("fk_custom_field_category_field", t, t.fieldId, customFields).onDelete("cascade"),
    inOrganization("fk_custom_field_category_category", t, t.categoryId, categories).onDelete("cascade"),
  ],
);

/** What can be chosen in a field of the kind `choice`. */
export const customFieldOptions = mysqlTable(
  "custom_field_options",
  {
    organizationId: organizationId(),
    id: bigId(),
    fieldId: bigint({ mode: "number", unsigned: true }).notNull(),
    name: varchar({ length: maxOptionName }).notNull(),
    /** Its order among the options of the field. */
    position: int({ unsigned: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_custom_field_option_id").on(t.id),
    index("idx_custom_field_option_org_field").on(t.organizationId, t.fieldId),
    inOrganization("fk_custom_field_option_field", t, t.fieldId, customFields).onDelete("cascade"),
  ],
);

/**
 * The values that products have in fields: each in the column of its kind. A product without one has no row. The other columns are not
 * null, since MySQL would leave out checks of the key to the field by an index that goes on with one that may be.
 */
export const productFieldValues = mysqlTable(
  "product_field_values",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    fieldId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** Texts and links. */
    text: varchar({ length: maxFieldText }).notNull().default(noValue.text),
    /** Numbers and amounts of money; 1 and 0 for yes and no. */
    number: decimal({ precision: 20, scale: 6 }).notNull().default(noValue.number),
    date: date({ mode: "string" }).notNull().default(noValue.date),
    optionId: bigint({ mode: "number", unsigned: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId, t.fieldId] }),
    index("idx_product_field_value_org_product").on(t.organizationId, t.productId),
    index("idx_product_field_value_org_field").on(t.organizationId, t.fieldId),
    // For lists that are filtered or ordered by a field.
    index("idx_product_field_value_text").on(t.organizationId, t.fieldId, t.text),
    index("idx_product_field_value_number").on(t.organizationId, t.fieldId, t.number),
    index("idx_product_field_value_date").on(t.organizationId, t.fieldId, t.date),
    index("idx_product_field_value_option").on(t.organizationId, t.optionId),
    inOrganization("fk_product_field_value_product", t, t.productId, products).onDelete("cascade"),
    inOrganization("fk_product_field_value_field", t, t.fieldId, customFields).onDelete("cascade"),
    inOrganization("fk_product_field_value_option", t, t.optionId, customFieldOptions).onDelete("cascade"),
  ],
);
