import type { Connection } from "mysql2/promise";
import { connect, productsPerOrganization } from "./scale-data";

/** What `enrich` gives each product. */
export const addedToProducts =
  "two pictures, one of 50 categories, two tags, a cost price and five custom fields";

const categories = 50;
/** Of each organization; a product shares its own with others. */
const storedPictures = 500;
const options = 5;

/** The values of a product in the five fields, one of each column but for the amounts, which share one with the numbers. */
const fields = [
  { name: "Batch", kind: "text", column: "text", value: "concat('Batch ', p.id % 900)" },
  { name: "Weight", kind: "number", column: "number", value: "p.id % 250" },
  { name: "Available", kind: "date", column: "date", value: "date('2026-01-01') + interval p.id % 365 day" },
  { name: "Fragile", kind: "yesNo", column: "number", value: "p.id % 2" },
  { name: "Grade", kind: "choice", column: "option_id", value: `? + p.id % ${options}` },
] as const;

const createdAt = new Date(Date.UTC(2026, 0, 1));

/** Gives the products of all organizations what those of a catalogue in use have. */
export async function enrich(url: string, count: number): Promise<void> {
  const connection = await connect(url);
  try {
    await connection.query("set session foreign_key_checks = 0, unique_checks = 0");
    for (let id = 1; id <= count; id += 1) await enrichOrganization(connection, id);
    await connection.query(
      "analyze table products, product_terms, product_pictures, product_categories, product_tags, product_costs, product_field_values",
    );
  } finally {
    await connection.end();
  }
}

async function enrichOrganization(connection: Connection, organizationId: number): Promise<void> {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const insert = (table: string, rows: unknown[][]) =>
    connection.query(`insert into ${table} values ?`, [rows]);
  /** A row for each product. */
  const insertForProducts = (table: string, values: string, given: unknown[] = []) =>
    connection.query(
      `insert into ${table} select p.organization_id, ${values} from products p where p.organization_id = ? order by p.id`,
      [...given, organizationId],
    );
  const firstOf = (each: number) => (organizationId - 1) * each + 1;

  const hashOf = "sha2(concat(p.organization_id, ' ', (p.id + ?) % ?), 256)";
  await connection.query(
    `insert into stored_pictures (organization_id, hash, width, height, bytes, created_at, updated_at)
     select distinct p.organization_id, ${hashOf}, 1600, 1200, 250000, p.created_at, p.created_at from products p
     where p.organization_id = ? and p.id <= ? order by 2`,
    [0, storedPictures, organizationId, firstOf(productsPerOrganization) + storedPictures - 1],
  );
  for (const position of [0, 1]) {
    await insertForProducts(
      "product_pictures (organization_id, product_id, hash, position, alt, created_at, updated_at)",
      `p.id, ${hashOf}, ?, 'From the front', p.created_at, p.created_at`,
      [position, storedPictures, position],
    );
  }

  const firstCategory = firstOf(categories);
  await insert(
    "categories (organization_id, id, ancestors, name, position, created_at, updated_at)",
    numbers(categories).map((index) => [
      ...[organizationId, firstCategory + index, "/", `Category ${index}`, index],
      ...[createdAt, createdAt],
    ]),
  );
  await insertForProducts("product_categories", `p.id, ? + p.id % ${categories}`, [firstCategory]);
  for (const tag of ["concat('season ', p.id % 20)", "concat('shelf ', p.id % 200)"]) {
    await insertForProducts("product_tags", `p.id, ${tag}, ${tag}`);
  }
  await insertForProducts("product_costs", "p.id, round(p.price * 0.6, 2)");

  const firstField = firstOf(fields.length);
  const firstOption = firstOf(options);
  await insert(
    "custom_fields (organization_id, id, name, kind, position, required, created_at, updated_at)",
    fields.map(({ name, kind }, index) => [
      ...[organizationId, firstField + index, name, kind, index, false],
      ...[createdAt, createdAt],
    ]),
  );
  await insert(
    "custom_field_options (organization_id, id, field_id, name, position)",
    numbers(options).map((index) => [
      ...[organizationId, firstOption + index, firstField + fields.length - 1],
      ...[`Grade ${index}`, index],
    ]),
  );
  for (const [index, { column, value }] of fields.entries()) {
    await insertForProducts(
      `product_field_values (organization_id, product_id, field_id, \`${column}\`)`,
      `p.id, ?, ${value}`,
      [firstField + index, ...(value.startsWith("?") ? [firstOption] : [])],
    );
  }
}

/** Gives the first organization this many custom fields, in each of which all its products have a value; returns their ids. */
export async function addFields(url: string, count: number): Promise<number[]> {
  const connection = await connect(url);
  try {
    await connection.query("set session foreign_key_checks = 0, unique_checks = 0");
    const added = Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      field: fields[index % fields.length],
    }));
    for (const { id, field } of added) {
      if (!field) continue;
      await connection.query(
        "insert into custom_fields (organization_id, id, name, kind, position, required, created_at, updated_at) values ?",
        [[[1, id, `${field.name} ${id}`, field.kind, id, false, createdAt, createdAt]]],
      );
      // The options of each choice have ids of their own.
      const firstOption = id * options;
      if (field.kind === "choice")
        await connection.query(
          "insert into custom_field_options (organization_id, id, field_id, name, position) values ?",
          [
            Array.from({ length: options }, (_, index) => [
              1,
              firstOption + index,
              id,
              `Grade ${index}`,
              index,
            ]),
          ],
        );
      await connection.query(
        `insert into product_field_values (organization_id, product_id, field_id, \`${field.column}\`)
         select p.organization_id, p.id, ?, ${field.value} from products p where p.organization_id = 1 order by p.id`,
        [id, ...(field.value.startsWith("?") ? [firstOption] : [])],
      );
    }
    await connection.query(
      "analyze table products, product_field_values, custom_fields, custom_field_options",
    );
    return added.map(({ id }) => id);
  } finally {
    await connection.end();
  }
}
