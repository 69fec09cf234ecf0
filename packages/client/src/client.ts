import type { Api } from "./api";
import { callable } from "./callable";
import type { ApiInput, ApiOutput, CallOptions, Calls } from "./calls";
import { MmrError } from "./error";
import { type RetryOptions, type RetryPolicy, retryPolicyOf, withRetries } from "./retry";
import { Session, type Tokens } from "./session";
import { type Request, send } from "./transport";
import { unlessAborted } from "./wait";
import { newOrigin, originOf, type Workspace } from "./workspace";

export interface Credentials {
  email: string;
  password: string;
  /** Returns an authentication code; called for each sign-in. */
  totp?: () => string | Promise<string>;
}

interface OfPerson {
  apiKey?: undefined;
  /** Tokens from an earlier sign-in, as passed to `onTokens`. */
  tokens?: Tokens | null;
  /** Credentials to sign in with when needed, also after a session has ended. */
  credentials?: Credentials;
  /** Called with new tokens to store, and with null once the session is over. Awaited. */
  onTokens?: (tokens: Tokens | null) => void | Promise<void>;
}

interface OfKey {
  /** An API key: "mmr_…". */
  apiKey: string;
  tokens?: undefined;
  credentials?: undefined;
  onTokens?: undefined;
}

interface Sending {
  /** Replaces the runtime's own fetch. */
  fetch?: typeof globalThis.fetch;
  /** False for no retries. */
  retry?: RetryOptions | false;
  /** Timeout of one attempt. Default: 30,000. */
  timeoutMs?: number;
  /** Aborts every call. */
  signal?: AbortSignal;
}

export type ClientOptions = Workspace & (OfPerson | OfKey) & Sending;

/** The signed-in person and their organization. */
export type Viewer = Omit<ApiOutput<"auth.login">, "tokens">;

export interface Client extends Calls {
  /** Signs in. Throws MmrError INVALID_CREDENTIALS, TOTP_REQUIRED, INVALID_TOTP or TOO_MANY_REQUESTS. */
  login(input: ApiInput<"auth.login">, options?: CallOptions): Promise<Viewer>;
  /** Ends the session, locally in any case. Throws MmrError if the service could not be reached. */
  logout(options?: CallOptions): Promise<void>;
  /** Null if nobody is signed in. */
  readonly tokens: Tokens | null;
}

type Call = Pick<Request, "kind" | "path" | "input" | "bearer">;

/**
 * For 30 s the service returns the same new tokens again, in case a response was lost; later use of the old token
 * counts as theft.
 */
const renewal = { attemptMs: 8000, unknownOutcomeMs: 20_000 };

/** Creates a client of one workspace. Its calls throw only MmrError. Throws TypeError for invalid options. */
export function createClient(options: ClientOptions): Client {
  const { apiKey, credentials, timeoutMs = 30_000 } = options;
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...args) => globalThis.fetch(...args));
  const policy = retryPolicyOf(options.retry);
  let origin = originOf(options);

  /** One call with its retries; if the organization has moved, continues on its new subdomain. */
  async function request(
    call: Call,
    callOptions: CallOptions = {},
    retries: RetryPolicy = policy,
  ): Promise<unknown> {
    const signal = either(callOptions.signal, options.signal);
    const attemptMs = callOptions.timeoutMs ?? timeoutMs;
    const isChange = call.kind === "mutation";
    const sent = () =>
      withRetries(() => send(fetch, origin, { ...call, signal, timeoutMs: attemptMs }), {
        isChange,
        policy: retries,
        signal,
      });
    const asked = origin;
    try {
      return await sent();
    } catch (error) {
      const moved = error instanceof MmrError ? newOrigin(error, asked) : null;
      if (moved === null) throw error;
      origin = moved;
      return sent();
    }
  }

  async function signIn(input: ApiInput<"auth.login">, callOptions?: CallOptions) {
    const call: Call = { kind: "mutation", path: "auth.login", input, bearer: null };
    return (await request(call, callOptions)) as Api["auth"]["login"]["output"];
  }

  async function renew(refreshToken: string): Promise<Tokens> {
    const call: Call = { kind: "mutation", path: "auth.refresh", input: { refreshToken }, bearer: null };
    const attempt = { timeoutMs: Math.min(timeoutMs, renewal.attemptMs) };
    const retries = { ...policy, unknownOutcomeMs: renewal.unknownOutcomeMs };
    return ((await request(call, attempt, retries)) as Api["auth"]["refresh"]["output"]).tokens;
  }

  const session = new Session({
    tokens: options.tokens ?? null,
    renew,
    signIn: credentials
      ? async () => {
          const { email, password, totp } = credentials;
          return (await signIn({ email, password, ...(totp && { totp: await totp() }) })).tokens;
        }
      : null,
    onTokens: options.onTokens ?? (() => {}),
  });

  async function call(kind: Request["kind"], path: string, input: unknown, callOptions: CallOptions = {}) {
    if (apiKey !== undefined) return request({ kind, path, input, bearer: apiKey }, callOptions);
    const signal = either(callOptions.signal, options.signal);
    // Others wait for the same renewal: aborting one of them does not abort it.
    const bearer = await unlessAborted(signal, () => session.accessToken());
    try {
      return await request({ kind, path, input, bearer }, callOptions);
    } catch (error) {
      if (bearer === null || !isSessionOver(error)) throw error;
      const successor = await unlessAborted(signal, () => session.successorOf(bearer));
      if (successor === null) throw error;
      return request({ kind, path, input, bearer: successor }, callOptions);
    }
  }

  const own = {
    async login(input: ApiInput<"auth.login">, callOptions?: CallOptions): Promise<Viewer> {
      const { tokens, ...viewer } = await signIn(input, callOptions);
      await session.replace(tokens);
      return viewer;
    },

    async logout(callOptions?: CallOptions): Promise<void> {
      if (!session.tokens) return;
      try {
        const bearer = await session.accessToken();
        const input = { refreshToken: session.tokens?.refreshToken };
        await request({ kind: "mutation", path: "auth.logout", input, bearer }, callOptions);
      } catch (error) {
        if (!isSessionOver(error)) throw error;
      } finally {
        await session.replace(null);
      }
    },

    get tokens() {
      return session.tokens;
    },
  };
  // The paths are not properties of the object: only the types know them.
  return callable(own, call) as Client;
}

const isSessionOver = (error: unknown) => error instanceof MmrError && error.code === "UNAUTHORIZED";

/** Aborted as soon as either of the two is. */
function either(first: AbortSignal | undefined, second: AbortSignal | undefined): AbortSignal | undefined {
  return first && second ? AbortSignal.any([first, second]) : (first ?? second);
}
