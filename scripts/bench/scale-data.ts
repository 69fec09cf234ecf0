import { hash } from "bcryptjs";
import { type Connection, createConnection } from "mysql2/promise";
import { connectionOptions, initializeSession } from "@/server/db/connection-pool";
import { termsOfProduct } from "@/server/db/product-terms";
import { randomOf } from "../demo/random";

export const productsPerOrganization = 10_000;

const adjectives =
  "heavy light solid small large round square folding plastic steel copper oak pine glass brass rubber carbon ceramic marble velvet";
const nouns =
  "hammer saw drill wrench screw bolt nail table chair lamp shelf desk cable switch socket plug pipe valve pump motor belt gear wheel brush paint roller ladder rope chain hook";
const uses = "for everyday work, with a warranty";

type Words = [string, ...string[]];
const wordsOf = (text: string) => text.split(" ") as Words;

/** The products of every organization, which differ only in their ids; another seed gives others. */
export function products(seed = "scale") {
  const random = randomOf(seed);
  const [some, things] = [wordsOf(adjectives), wordsOf(nouns)];
  return Array.from({ length: productsPerOrganization }, (_, index) => {
    const name = `${random.pick(some)} ${random.pick(some)} ${random.pick(things)}`;
    return {
      id: index + 1,
      name,
      sku: `${name.slice(0, 3).toUpperCase()}-${String(index).padStart(5, "0")}`,
      price: (random.between(100, 99_999) / 100).toFixed(2),
      description: `A ${name} ${uses}.`,
      stock: random.chance(0.1) ? 0 : random.between(1, 500),
      status: random.chance(0.02) ? 0 : 10,
      moment: new Date(Date.UTC(2026, 0, 1) + random.between(0, 30_000_000) * 1000),
    };
  });
}

/** Connects to a migrated database as the app does. The caller closes the connection. */
export async function connect(url: string): Promise<Connection> {
  const connection = await createConnection(connectionOptions(url));
  await initializeSession(connection);
  return connection;
}

/** Adds an organization without people, with its lifecycle record. */
export async function insertOrganization(connection: Connection, id: number, subdomain: string) {
  const insert = (table: string, row: unknown[]) =>
    connection.query(`insert into ${table} values ?`, [[row]]);
  await insert("organization (id, name, subdomain, sponsor_id, rep_id)", [id, subdomain, subdomain, 0, 0]);
  const tenantId = `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`;
  await insert("tenants (id, name, subdomain)", [tenantId, subdomain, subdomain]);
}

/** Fills a migrated, empty database with organizations that have equal products. */
export async function loadOrganizations(url: string, count: number): Promise<void> {
  const connection = await connect(url);
  const insert = async (table: string, rows: unknown[][], rowsPerInsert = 2_000) => {
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      await connection.query(`insert into ${table} values ?`, [rows.slice(start, start + rowsPerInsert)]);
    }
  };
  try {
    await connection.query("set session foreign_key_checks = 0, unique_checks = 0");
    for (let id = 1; id <= count; id += 1) {
      await insertOrganization(connection, id, subdomainOf(id, count));
    }
    const rows = products();
    await insert(
      "products (organization_id, id, name, sku, price, description, stock, status, created_at, updated_at)",
      rows.map(({ id, name, sku, price, description, stock, status, moment }) => {
        return [1, id, name, sku, price, description, stock, status, moment, moment];
      }),
    );
    const terms = rows.flatMap((product) => termsOfProduct(product).map((term) => [1, term, product.id]));
    await insert("product_terms (organization_id, term, product_id)", terms, 10_000);
    for (let id = 2; id <= count; id += 1) await copyProducts(connection, id);
    await connection.query("analyze table products, product_terms");
  } finally {
    await connection.end();
  }
}

/** Who signs in with a password. */
export const admin = { email: "admin@bench.test", password: "Bench-passw0rd!" };

/** Gives an organization its administrator. */
export async function loadAdmin(url: string, organizationId: number): Promise<void> {
  const connection = await connect(url);
  try {
    await connection.query(
      "insert into user (organization_id, email, password_hash, first_name, last_name, roles, status, created_at, updated_at) values (?, ?, ?, 'Ada', 'Bench', '[a]', 10, unix_timestamp(), unix_timestamp())",
      [organizationId, admin.email, await hash(admin.password, 4)],
    );
  } finally {
    await connection.end();
  }
}

/** Of the organization in the middle, whose rows are between those of others. */
export const measuredOrganization = (count: number) => Math.ceil(count / 2);
export const subdomainOf = (id: number, count: number) => `scale-${count}-${id}`;

async function copyProducts(connection: Connection, organizationId: number): Promise<void> {
  const values = [organizationId, (organizationId - 1) * productsPerOrganization];
  await connection.query(
    "insert into products (organization_id, id, name, sku, price, description, stock, status, version, created_at, updated_at) select ?, id + ?, name, sku, price, description, stock, status, version, created_at, updated_at from products where organization_id = 1 order by id",
    values,
  );
  await connection.query(
    "insert into product_terms (organization_id, term, product_id) select ?, term, product_id + ? from product_terms where organization_id = 1 order by term, product_id",
    values,
  );
}
