// The practical limit: the same work as peer-nest with no framework. Per authenticated request: organization by
// subdomain (prepared statement), HS256 verification, blacklist and sliding session (one Redis pipeline), host/token
// agreement, role check, then the handler's own statements. Responses are byte-identical to peer-nest's.
import { randomUUID, createSecretKey } from 'node:crypto';
import http from 'node:http';
import bcrypt from 'bcrypt';
import Redis from 'ioredis';
import { jwtVerify, SignJWT } from 'jose';
import mysql from 'mysql2';

const env = process.env;
const PORT = Number(env.PORT ?? 4311);
const ORG_CACHE_MS = Number(env.ORG_CACHE_MS ?? 0); // 0 = database look-up on every request, as in the document
const ACCESS_SECONDS = 900;
const REFRESH_SECONDS = 604_800;
const SESSION_SECONDS = 3600;
const ACTIVE = 10;
const accessKey = createSecretKey(env.JWT_SECRET ?? 'bench-access-secret-0123456789abcdef', 'utf8');
const refreshKey = createSecretKey(env.JWT_REFRESH_SECRET ?? 'bench-refresh-secret-0123456789abcdef', 'utf8');
const ROLE_NAMES = { '[a]': 'admin', '[s]': 'staff', '[c]': 'client', '[su]': 'superuser', '[co]': 'coordinator' };

const pool = mysql.createPool({
  host: env.DB_HOST ?? '127.0.0.1',
  port: Number(env.DB_PORT ?? 13306),
  user: env.DB_USER ?? 'root',
  password: env.DB_PASSWORD ?? '',
  database: env.DB_NAME ?? 'bench',
  connectionLimit: Number(env.DB_POOL ?? 10),
  timezone: 'Z',
  dateStrings: true,
});
const redis = new Redis({
  host: env.REDIS_HOST ?? '127.0.0.1',
  port: Number(env.REDIS_PORT ?? 16379),
  password: env.REDIS_PASSWORD,
  db: Number(env.REDIS_DB ?? 5),
  enableAutoPipelining: true,
});

const execute = (sql, parameters) =>
  new Promise((resolve, reject) => {
    pool.execute(sql, parameters, (error, result) => (error ? reject(error) : resolve(result)));
  });

const SQL = {
  organization: 'SELECT id FROM organization WHERE subdomain = ? LIMIT 1',
  userByEmail: `SELECT u.id, u.email, u.password_hash, u.first_name, u.last_name, u.roles, u.status, u.organization_id,
    o.name, o.subdomain FROM user u JOIN organization o ON o.id = u.organization_id WHERE u.email = ? AND u.organization_id = ?`,
  userById: `SELECT u.id, u.email, u.password_hash, u.first_name, u.last_name, u.roles, u.status, u.organization_id,
    o.name, o.subdomain FROM user u JOIN organization o ON o.id = u.organization_id WHERE u.id = ? AND u.organization_id = ?`,
  touchLogin: 'UPDATE user SET last_login_time = NOW() WHERE id = ?',
  page: `SELECT organization_id, created_at, updated_at, id, name, sku, price, description, status
    FROM product WHERE organization_id = ? ORDER BY id DESC LIMIT ? OFFSET ?`,
  // Without the hint MariaDB 10.11 turns this statement, when prepared, into a scan of the whole table (all tenants) once
  // the connection has run another query on the table, as long as the tenant owns a third of the rows. As text it does not.
  count: 'SELECT COUNT(*) AS total FROM product FORCE INDEX (idx_product_org_id) WHERE organization_id = ?',
  byId: `SELECT organization_id, created_at, updated_at, id, name, sku, price, description, status
    FROM product WHERE id = ? AND organization_id = ?`,
  insert: `INSERT INTO product (organization_id, created_at, updated_at, name, sku, price, description, status)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
};

class HttpError extends Error {
  constructor(status, name, message) {
    super(String(message));
    this.status = status;
    this.name = name;
    this.detail = message; // a string, or an array of strings as from class-validator
  }
}
const unauthorized = (message) => new HttpError(401, 'UnauthorizedException', message);
const badRequest = (message) => new HttpError(400, 'BadRequestException', message);

// the binary protocol omits the fraction when it is zero
const isoTime = (sqlTime) => `${sqlTime.slice(0, 10)}T${sqlTime.slice(11, 23)}${sqlTime.length > 19 ? '' : '.000'}Z`;
const toProduct = (row) => ({
  organizationId: row.organization_id,
  createdAt: isoTime(row.created_at),
  updatedAt: isoTime(row.updated_at),
  id: row.id,
  name: row.name,
  sku: row.sku,
  price: row.price,
  description: row.description,
  status: row.status,
});

function send(res, status, text) {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(text) });
  res.end(text);
}
const sendData = (res, status, dataText, message = 'Operation successful') =>
  send(res, status, `{"success":true,"data":${dataText},"message":${JSON.stringify(message)}}`);

function readJson(req) {
  return new Promise((resolve, reject) => {
    let text = '';
    req.setEncoding('utf8');
    req.on('data', (chunk) => {
      text += chunk;
      if (text.length > 100_000) reject(new HttpError(413, 'PayloadTooLargeException', 'request entity too large'));
    });
    req.on('error', reject);
    req.on('end', () => {
      try {
        resolve(JSON.parse(text));
      } catch {
        reject(badRequest('Body is not valid JSON'));
      }
    });
  });
}

const organizations = new Map();
async function organizationIdOf(host = '') {
  const subdomain = host.split('.', 1)[0];
  if (!subdomain || subdomain.startsWith('localhost')) return undefined;
  if (ORG_CACHE_MS > 0) {
    const hit = organizations.get(subdomain);
    if (hit && hit.expiresAt > Date.now()) return hit.id;
  }
  const [row] = await execute(SQL.organization, [subdomain]);
  if (row && ORG_CACHE_MS > 0) organizations.set(subdomain, { id: row.id, expiresAt: Date.now() + ORG_CACHE_MS });
  return row?.id;
}

async function storeSession(user) {
  const text = JSON.stringify({
    userId: user.id,
    email: user.email,
    firstName: user.first_name,
    lastName: user.last_name,
    organizationId: user.organization_id,
    roles: Object.keys(ROLE_NAMES).filter((key) => user.roles.includes(key)).map((key) => ROLE_NAMES[key]),
    organization: { id: user.organization_id, name: user.name, subdomain: user.subdomain },
    lastActivity: Date.now(),
  });
  await redis.set(`org:${user.organization_id}:session:${user.id}`, text, 'EX', SESSION_SECONDS);
  return text;
}

/** Returns { organizationId, sessionText } or throws 401. */
async function authenticate(req) {
  const header = req.headers.authorization;
  if (!header?.startsWith('Bearer ')) throw unauthorized('Unauthorized');
  const organizationPromise = organizationIdOf(req.headers.host);
  let payload;
  try {
    ({ payload } = await jwtVerify(header.slice(7), accessKey, { algorithms: ['HS256'] }));
  } catch {
    await organizationPromise;
    throw unauthorized('Unauthorized');
  }
  const [organizationId, isBlacklisted, cached] = await Promise.all([
    organizationPromise,
    redis.get(`system:auth:blacklist:${payload.jti}`),
    redis.getex(`org:${payload.organizationId}:session:${payload.sub}`, 'EX', SESSION_SECONDS),
  ]);
  if (isBlacklisted) throw unauthorized('Token has been revoked');
  if (organizationId !== payload.organizationId) throw unauthorized('Token does not belong to this organization');
  if (cached) return { organizationId, sessionText: cached };
  const [user] = await execute(SQL.userById, [payload.sub, organizationId]);
  if (!user || user.status !== ACTIVE) throw unauthorized('User is not active');
  return { organizationId, sessionText: await storeSession(user) };
}

async function login(req, res) {
  const { email, password } = await readJson(req);
  if (typeof email !== 'string' || typeof password !== 'string') throw badRequest('email and password are required');
  const organizationId = await organizationIdOf(req.headers.host);
  if (!organizationId) throw badRequest('Unknown organization');
  const [user] = await execute(SQL.userByEmail, [email, organizationId]);
  if (!user || !(await bcrypt.compare(password, user.password_hash)) || user.status !== ACTIVE) {
    throw unauthorized('Invalid credentials');
  }
  const jti = randomUUID();
  const sign = (key, seconds) =>
    new SignJWT({ sub: user.id, email, organizationId, jti })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(key);
  const [accessToken, refreshToken, sessionText] = await Promise.all([
    sign(accessKey, ACCESS_SECONDS),
    sign(refreshKey, REFRESH_SECONDS),
    storeSession(user),
    redis.set(`system:auth:refresh:${user.id}:${jti}`, 'true', 'EX', REFRESH_SECONDS),
    execute(SQL.touchLogin, [user.id]),
  ]);
  const session = JSON.parse(sessionText);
  const { id, first_name: firstName, last_name: lastName } = user;
  const data = {
    user: { id, email, firstName, lastName, organizationId, roles: session.roles },
    organization: session.organization,
    tokens: { accessToken, refreshToken },
  };
  sendData(res, 200, JSON.stringify(data), 'Login successful');
}

function wholeNumber(text, fallback, maximum, name) {
  if (text === null) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > maximum) throw badRequest(`${name} is not valid`);
  return value;
}

async function listProducts(req, res, query) {
  const parameters = new URLSearchParams(query);
  const page = wholeNumber(parameters.get('page'), 1, 1e9, 'page');
  const limit = wholeNumber(parameters.get('limit'), 10, 100, 'limit');
  const { organizationId } = await authenticate(req);
  const [rows, [{ total }]] = await Promise.all([
    execute(SQL.page, [organizationId, limit, (page - 1) * limit]),
    execute(SQL.count, [organizationId]),
  ]);
  send(
    res,
    200,
    JSON.stringify({
      success: true,
      data: rows.map(toProduct),
      message: 'Products retrieved successfully',
      pagination: { page, limit, total, totalPages: Math.ceil(total / limit) },
    }),
  );
}

async function getProduct(req, res, id) {
  const { organizationId } = await authenticate(req);
  const [row] = await execute(SQL.byId, [id, organizationId]);
  if (!row) throw new HttpError(404, 'NotFoundException', `Product with ID ${id} not found`);
  sendData(res, 200, JSON.stringify(toProduct(row)));
}

async function createProduct(req, res) {
  const bodyPromise = readJson(req);
  bodyPromise.catch(() => {}); // a bad body must not be an unhandled rejection while authentication runs
  const { organizationId, sessionText } = await authenticate(req);
  const { roles } = JSON.parse(sessionText);
  if (!roles.includes('admin') && !roles.includes('staff')) {
    throw new HttpError(403, 'ForbiddenException', 'Forbidden resource');
  }
  const { name, sku, price, description = null } = await bodyPromise;
  const problems = [];
  if (typeof name !== 'string' || name.length < 3 || name.length > 255) problems.push('name must have 3 to 255 characters');
  if (typeof sku !== 'string' || sku.length < 5 || sku.length > 50) problems.push('sku must have 5 to 50 characters');
  if (typeof price !== 'number' || !(price >= 0 && price <= 9_999_999_999.99)) problems.push('price is not valid');
  if (description !== null && (typeof description !== 'string' || description.length > 10_000)) {
    problems.push('description is not valid');
  }
  if (problems.length > 0) throw badRequest(problems);

  // the time is passed in, not read back: one statement instead of insert + select
  const now = new Date().toISOString();
  const sqlTime = now.slice(0, 23).replace('T', ' ');
  const priceText = price.toFixed(2);
  let result;
  try {
    result = await execute(SQL.insert, [organizationId, sqlTime, sqlTime, name, sku, priceText, description, ACTIVE]);
  } catch (error) {
    if (error.code !== 'ER_DUP_ENTRY') throw error;
    throw new HttpError(409, 'ConflictException', `Product with SKU ${sku} already exists`);
  }
  const product = { organizationId, createdAt: now, updatedAt: now, id: result.insertId, name, sku, price: priceText, description, status: ACTIVE };
  sendData(res, 201, JSON.stringify(product), 'Product created successfully');
}

async function me(req, res) {
  const { sessionText } = await authenticate(req);
  sendData(res, 200, sessionText);
}

function route(req, res) {
  const { method, url } = req;
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  if (method === 'GET') {
    if (path === '/api/auth/me') return me(req, res);
    if (path === '/api/products') return listProducts(req, res, mark === -1 ? '' : url.slice(mark + 1));
    const id = /^\/api\/products\/(\d{1,10})$/.exec(path);
    if (id) return getProduct(req, res, Number(id[1]));
  } else if (method === 'POST') {
    if (path === '/api/products') return createProduct(req, res);
    if (path === '/api/auth/login') return login(req, res);
  }
  throw new HttpError(404, 'NotFoundException', `Cannot ${method} ${url}`);
}

const server = http.createServer(async (req, res) => {
  try {
    await route(req, res);
  } catch (error) {
    const isKnown = error instanceof HttpError;
    if (!isKnown) console.error(error);
    const status = isKnown ? error.status : 500;
    const name = isKnown ? error.name : 'InternalServerError';
    const message = isKnown ? error.detail : 'Internal server error';
    send(res, status, JSON.stringify({ success: false, error: name, message, statusCode: status }));
  }
});
server.listen(PORT, '127.0.0.1', () => console.log(`limit listening on ${PORT}, pid ${process.pid}`));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close();
    redis.disconnect();
    pool.end(() => process.exit(0));
  });
}
