// Resets the benchmark data: database `bench` (tables dropped and refilled) and Redis db 5 (flushed).
// Rows are the same on every run except the bcrypt salts.
import bcrypt from 'bcrypt';
import Redis from 'ioredis';
import mysql from 'mysql2/promise';

const env = process.env;
const database = env.DB_NAME ?? 'bench';
const ORGANIZATIONS = ['acme', 'globex', 'initech'];
const PRODUCTS_EACH = Number(env.PRODUCTS_EACH ?? 10_000);
const PASSWORD = 'Passw0rd!Passw0rd';

const db = await mysql.createConnection({
  host: env.DB_HOST ?? '127.0.0.1',
  port: Number(env.DB_PORT ?? 13306),
  user: env.DB_USER ?? 'root',
  password: env.DB_PASSWORD ?? '',
  multipleStatements: true,
  charset: 'utf8mb4_unicode_ci',
});

await db.query(`
  CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  USE \`${database}\`;
  DROP TABLE IF EXISTS product, user, organization;

  CREATE TABLE organization (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(256) NOT NULL,
    sponsor_id INT NOT NULL,
    rep_id INT NOT NULL,
    bcc_audit_email_address VARCHAR(255) NULL,
    details TEXT NULL,
    subdomain VARCHAR(50) NULL,
    UNIQUE INDEX unique_subdomain (subdomain)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

  CREATE TABLE user (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    email VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    first_name VARCHAR(40) NOT NULL,
    last_name VARCHAR(40) NOT NULL,
    username VARCHAR(255) NULL,
    roles VARCHAR(40) NOT NULL DEFAULT '[c]',
    status SMALLINT NOT NULL DEFAULT 10,
    organization_id INT UNSIGNED NOT NULL,
    advisor_id INT NULL,
    sponsor_id INT NULL,
    created_at INT NOT NULL,
    updated_at INT NOT NULL,
    last_login_time TIMESTAMP NULL,
    INDEX idx_organization_id (organization_id),
    INDEX idx_email (email),
    UNIQUE INDEX unique_email_org (email, organization_id),
    INDEX idx_user_org_email (organization_id, email),
    INDEX idx_user_org_status (organization_id, status),
    CONSTRAINT fk_user_organization FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE CASCADE
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

  CREATE TABLE product (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    organization_id INT UNSIGNED NOT NULL,
    name VARCHAR(255) NOT NULL,
    sku VARCHAR(50) NOT NULL,
    price DECIMAL(12,2) NOT NULL,
    description TEXT NULL,
    status SMALLINT NOT NULL DEFAULT 10,
    created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    updated_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
    UNIQUE INDEX unique_product_org_sku (organization_id, sku),
    INDEX idx_product_org_id (organization_id, id),
    CONSTRAINT fk_product_organization FOREIGN KEY (organization_id) REFERENCES organization (id) ON DELETE CASCADE
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
`);

const BASE_TIME = Date.UTC(2026, 0, 1);
for (const [index, subdomain] of ORGANIZATIONS.entries()) {
  const organizationId = index + 1;
  const name = subdomain[0].toUpperCase() + subdomain.slice(1);
  await db.query('INSERT INTO organization (id, name, sponsor_id, rep_id, subdomain) VALUES (?, ?, 1, 1, ?)', [
    organizationId,
    name,
    subdomain,
  ]);
  const seconds = BASE_TIME / 1000;
  await db.query(
    `INSERT INTO user (id, email, password_hash, first_name, last_name, roles, organization_id, created_at, updated_at)
     VALUES (?, ?, ?, 'Admin', ?, '[a]', ?, ?, ?)`,
    [organizationId, `admin@${subdomain}.test`, await bcrypt.hash(PASSWORD, 12), name, organizationId, seconds, seconds],
  );

  // acme has ids 1..10000, globex 10001..20000, initech 20001..30000
  const rows = Array.from({ length: PRODUCTS_EACH }, (_, i) => {
    const n = i + 1;
    const at = new Date(BASE_TIME + n * 1000).toISOString().slice(0, 23).replace('T', ' ');
    const description = n % 4 === 0 ? null : `${name} product number ${n}, in its original box, two years of warranty.`;
    return [
      index * PRODUCTS_EACH + n,
      organizationId,
      `${name} product ${n}`,
      `${subdomain.toUpperCase()}-${String(n).padStart(6, '0')}`,
      ((n * 37) % 100_000) / 100 + 1,
      description,
      10,
      at,
      at,
    ];
  });
  for (let start = 0; start < rows.length; start += 2000) {
    await db.query(
      'INSERT INTO product (id, organization_id, name, sku, price, description, status, created_at, updated_at) VALUES ?',
      [rows.slice(start, start + 2000)],
    );
  }
}
await db.query('ANALYZE TABLE organization, user, product');
await db.end();

const redis = new Redis({
  host: env.REDIS_HOST ?? '127.0.0.1',
  port: Number(env.REDIS_PORT ?? 16379),
  password: env.REDIS_PASSWORD,
  db: Number(env.REDIS_DB ?? 5),
});
await redis.flushdb();
await redis.quit();
console.log(`seeded ${ORGANIZATIONS.length} organizations with ${PRODUCTS_EACH} products each into ${database}`);
