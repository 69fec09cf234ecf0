const env = process.env;

export const config = {
  port: Number(env.PORT ?? 4310),
  db: {
    host: env.DB_HOST ?? '127.0.0.1',
    port: Number(env.DB_PORT ?? 13306),
    username: env.DB_USER ?? 'root',
    password: env.DB_PASSWORD ?? '',
    database: env.DB_NAME ?? 'bench',
    poolSize: Number(env.DB_POOL ?? 10),
  },
  redis: {
    host: env.REDIS_HOST ?? '127.0.0.1',
    port: Number(env.REDIS_PORT ?? 16379),
    password: env.REDIS_PASSWORD,
    db: Number(env.REDIS_DB ?? 5),
  },
  jwt: {
    accessSecret: env.JWT_SECRET ?? 'bench-access-secret-0123456789abcdef',
    refreshSecret: env.JWT_REFRESH_SECRET ?? 'bench-refresh-secret-0123456789abcdef',
    accessSeconds: 900,
    refreshSeconds: 604_800,
    /** See JwtStrategy. */
    useStringSecret: env.JWT_STRING_SECRET === '1',
  },
  sessionSeconds: 3600,
  /** 0 = look the organization up in the database on every request, as the document does. */
  orgCacheMs: Number(env.ORG_CACHE_MS ?? 0),
  helmet: env.HELMET === '1',
};
