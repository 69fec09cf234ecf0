import { z } from "zod";
import { parseRedisUrl } from "@/lib/redis-url";
import { isSharedDomain } from "@/lib/shared-domain";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const webPage = z.url({ protocol: /^https?$/ });

/** Written into the build by next.config.mjs: its pages load their files from there. Undefined without a build. */
const builtAssetHost = process.env.BUILT_ASSET_HOST;

/**
 * Whether this is a build for a platform that serves it as functions (written into it by next.config.mjs): processes live for a
 * request, and are frozen between two of them.
 */
export const isBuiltForFunctions = (): boolean => process.env.BUILT_FOR_FUNCTIONS === "true";

function assertRedisUrl(url: string, { addIssue }: z.RefinementCtx): void {
  try {
    parseRedisUrl(url);
  } catch (error) {
    addIssue({ code: "custom", message: error instanceof Error ? error.message : "is not a Redis URL" });
  }
}

function assertOwnDomain(domain: string, { addIssue }: z.RefinementCtx): void {
  const message = "is the domain of a platform, under which others have names, too";
  if (isSharedDomain(domain)) addIssue({ code: "custom", message });
}

interface BucketSettings {
  PICTURE_STORAGE?: "database" | "bucket" | undefined;
  BUCKET_NAME?: string | undefined;
  BUCKET_REGION?: string | undefined;
  BUCKET_ENDPOINT?: string | undefined;
  BUCKET_ACCESS_KEY_ID?: string | undefined;
  BUCKET_SECRET_ACCESS_KEY?: string | undefined;
}

/** A setting that is missing would show only when somebody adds a picture or a file. */
function assertWholeBucket(settings: BucketSettings, { addIssue }: z.RefinementCtx): void {
  const needs = (needed: keyof BucketSettings, message: string) => {
    if (!settings[needed]) addIssue({ code: "custom", path: [needed], message });
  };
  if (settings.PICTURE_STORAGE === "bucket") needs("BUCKET_NAME", "is required with PICTURE_STORAGE=bucket");
  if (settings.BUCKET_NAME) needs("BUCKET_REGION", "is required with BUCKET_NAME");
  for (const name of ["BUCKET_REGION", "BUCKET_ENDPOINT", "BUCKET_ACCESS_KEY_ID"] as const) {
    if (settings[name]) needs("BUCKET_NAME", `is required with ${name}`);
  }
  if (settings.BUCKET_ACCESS_KEY_ID) {
    needs("BUCKET_SECRET_ACCESS_KEY", "is required with BUCKET_ACCESS_KEY_ID");
  }
  if (settings.BUCKET_SECRET_ACCESS_KEY) {
    needs("BUCKET_ACCESS_KEY_ID", "is required with BUCKET_SECRET_ACCESS_KEY");
  }
}

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
    /** mysql://user:password@host:port/database */
    DATABASE_URL: z.string().startsWith("mysql://"),
    /** Separated by commas; the same form. */
    DATABASE_REPLICA_URLS: z
      .string()
      .default("")
      .transform((urls) =>
        urls
          .split(",")
          .map((url) => url.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.string().startsWith("mysql://"))),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    /** One server, sentinels or a cluster: see `parseRedisUrl`; or the two UPSTASH variables instead. */
    REDIS_URL: z.string().superRefine(assertRedisUrl).optional(),
    UPSTASH_REDIS_REST_URL: z.url({ protocol: /^https?$/ }).optional(),
    UPSTASH_REDIS_REST_TOKEN: z.string().min(1).optional(),
    /** The domain under which tenants live; can include a port, which is used only in links. */
    ROOT_DOMAIN: z.string().min(1).toLowerCase().superRefine(assertOwnDomain),
    /** True if people reach the app over https: secure cookies, https links, HSTS. */
    PUBLIC_HTTPS: flag.default(false),
    /** The origin of a CDN that serves the files of the build: https://cdn.example.com. Also read by the build. */
    ASSET_HOST: z
      .string()
      .regex(/^https?:\/\/[\w.-]+(:\d+)?$/)
      .toLowerCase()
      .optional(),
    /** Signs and encrypts sessions. The previous one is still accepted, so that a rotation signs nobody out. */
    AUTH_SECRET: z.string().min(32),
    AUTH_SECRET_PREVIOUS: z.string().min(32).optional(),
    /** Encrypts what the database must not show in plain text, such as TOTP secrets. The previous one still decrypts. */
    DATA_ENCRYPTION_KEY: z.string().min(32),
    DATA_ENCRYPTION_KEY_PREVIOUS: z.string().min(32).optional(),
    /** Number of reverse proxies in front of the app; only their X-Forwarded-* headers are trusted. */
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    /** Procedure calls a minute for each program, and for each IP without a session. */
    RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(100),
    /** The same for a person in a browser, whose pages make several calls at once. */
    BROWSER_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
    /** Pages, including prefetched ones, a minute for each network and process: far more than people open. */
    PAGE_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(3000),
    /** Sign-in attempts a minute for each IP. */
    SIGN_IN_RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(30),
    /** Password reset requests an hour for each IP. */
    PASSWORD_RESET_RATE_LIMIT_PER_HOUR: z.coerce.number().int().min(1).default(20),
    /** Failed sign-ins from one IP within 15 minutes, after which it is locked out for 15 minutes. */
    FAILED_SIGN_INS_PER_IP: z.coerce.number().int().min(1).default(50),
    /** New organizations, and searches for one's workspaces, an hour for each IP. */
    SIGN_UP_RATE_LIMIT_PER_HOUR: z.coerce.number().int().min(1).default(20),
    /** False if only superusers create organizations: nobody signs up. */
    SIGN_UP_OPEN: flag.default(true),
    /** Demo workspaces that may exist at a time; 0 turns the demo on the landing page off. */
    DEMO_WORKSPACES: z.coerce.number().int().min(0).max(100_000).default(0),
    /** Demo workspaces a day for each IP. */
    DEMO_RATE_LIMIT_PER_DAY: z.coerce.number().int().min(1).default(10),
    /** Mails of one organization to unconfirmed recipients, such as invitations, a day. */
    MAILS_TO_STRANGERS_PER_DAY: z.coerce.number().int().min(1).default(500),
    /** smtp:// or smtps://: the mail server. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//)
      .optional(),
    /** The sender of every mail: `MMR <no-reply@example.com>` */
    MAIL_FROM: z.string().min(3).max(255).optional(),
    /** The directory to which mails are written as files, for trying things out. Not used if SMTP_URL is set. */
    MAIL_DIRECTORY: z.string().min(1).optional(),
    /** Opens /mail on the root domain, which shows the mails in MAIL_DIRECTORY to everyone. */
    MAIL_PAGE: flag.default(false),
    /** Where pictures and files are stored from now on; those that are elsewhere stay there. Default: the bucket, if there is one. */
    PICTURE_STORAGE: z.enum(["database", "bucket"]).optional(),
    /** The bucket of a store that speaks S3's protocol; no other installation may use it. */
    BUCKET_NAME: z
      .string()
      .regex(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/)
      .optional(),
    BUCKET_REGION: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional(),
    /** The origin of a store that is not AWS's: https://storage.example.com */
    BUCKET_ENDPOINT: z
      .string()
      .regex(/^https?:\/\/[\w.:[\]-]+\/?$/)
      .optional(),
    /** True if the bucket is the first part of the path instead of a subdomain, as most stores of one's own want it. */
    BUCKET_PATH_STYLE: flag.default(false),
    /** Without these two, the SDK finds credentials by itself, such as those of a machine's role. */
    BUCKET_ACCESS_KEY_ID: z.string().min(1).optional(),
    BUCKET_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    /** The operator's own pages, linked from every page; without the first two, the app has pages of its own. */
    HELP_URL: webPage.optional(),
    STATUS_URL: webPage.optional(),
    TERMS_URL: webPage.optional(),
    PRIVACY_URL: webPage.optional(),
    /** Who answers questions, on the help page. */
    SUPPORT_EMAIL: z.email().optional(),
    /** Lets a scheduler call /api/cron/*. */
    CRON_SECRET: z.string().min(32).optional(),
    /** Lets monitoring read /api/metrics and /api/health/details. */
    METRICS_TOKEN: z.string().min(32).optional(),
    /** The name of the process in its metrics; default: host, process id and start. */
    INSTANCE_ID: z
      .string()
      .regex(/^[\w.:-]{1,100}$/)
      .optional(),
    /** How long readiness fails before the process stops accepting connections: time for load balancers to notice. */
    SHUTDOWN_DELAY_SECONDS: z.coerce.number().min(0).max(300).default(5),
    /** Statements that take longer are logged. */
    SLOW_QUERY_MS: z.coerce.number().int().min(0).default(500),
    /** The collector that traces are sent to, over HTTP; without it there is no tracing. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    /** Headers for the collector, `name=value,name=value`; the exporter reads them by itself. */
    OTEL_EXPORTER_OTLP_HEADERS: z.string().min(1).optional(),
    OTEL_SERVICE_NAME: z.string().min(1).max(255).default("mmr"),
    /** The share of requests that are traced, 0 to 1. */
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  })
  .refine((env) => env.REDIS_URL || (env.UPSTASH_REDIS_REST_URL && env.UPSTASH_REDIS_REST_TOKEN), {
    path: ["REDIS_URL"],
    message: "set REDIS_URL, or UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN",
  })
  .refine((env) => builtAssetHost === undefined || builtAssetHost === (env.ASSET_HOST ?? ""), {
    path: ["ASSET_HOST"],
    message: "must be the same as when the app was built",
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "is required with SMTP_URL",
  })
  .superRefine(assertWholeBucket);

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;
let invalid: Error | undefined;

/**
 * The environment, validated at the first call (startup calls it, so that an invalid setting fails there). Throws an
 * Error that names every invalid variable and never shows a value.
 */
export function env(): Env {
  if (parsed) return parsed;
  if (invalid) throw invalid;
  // Compiling a parser costs more than parsing once.
  const result = schema.safeParse(process.env, { jitless: true });
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    const message = `Invalid environment variables (see .env.example):\n${problems.join("\n")}`;
    invalid = new Error(message);
    if (isBuiltForFunctions()) logInvalid(message);
    throw invalid;
  }
  parsed = result.data;
  // NextAuth reads it by itself: each tenant signs in on its own host.
  process.env.AUTH_TRUST_HOST = "true";
  return parsed;
}

/** Whether `env` returns them. It may not where they are validated by a request: in functions. */
export function hasValidSettings(): boolean {
  try {
    env();
    return true;
  } catch {
    return false;
  }
}

/** A line like the others of the log: the logger itself needs a setting. */
function logInvalid(message: string): void {
  const line = { level: "error", time: new Date().toISOString(), msg: message };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
