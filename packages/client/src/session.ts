import { MmrError } from "./error";

export interface Tokens {
  /** Expires after 15 minutes. */
  accessToken: string;
  /** Expires after 7 days and can be used once: after a renewal, the old one must not be used again. */
  refreshToken: string;
}

interface SessionOptions {
  tokens: Tokens | null;
  /** Exchanges a refresh token. Throws MmrError UNAUTHORIZED when the session is over. */
  renew: (refreshToken: string) => Promise<Tokens>;
  /** Signs in if there is no session; null without credentials. */
  signIn: (() => Promise<Tokens>) | null;
  onTokens: (tokens: Tokens | null) => void | Promise<void>;
}

/** An access token is renewed this long before it expires, so that it is still valid when it arrives. */
const marginMs = 30_000;

/** Holds the tokens of one signed-in person, and renews them once for all concurrent calls. */
export class Session {
  #held: (Tokens & { expiresAtMs: number }) | null;
  #renewal: Promise<string | null> | undefined;

  constructor(private readonly options: SessionOptions) {
    this.#held = options.tokens ? { ...options.tokens, expiresAtMs: claimsOf(options.tokens).exp } : null;
  }

  /** The current tokens; null if nobody is signed in. */
  get tokens(): Tokens | null {
    if (!this.#held) return null;
    const { accessToken, refreshToken } = this.#held;
    return { accessToken, refreshToken };
  }

  /** A valid token; null if nobody is signed in. Throws what `renew` and `signIn` throw. */
  async accessToken(): Promise<string | null> {
    if (this.#held && Date.now() < this.#held.expiresAtMs - marginMs) return this.#held.accessToken;
    return this.#renewOnce();
  }

  /** A token other than the one that was refused. */
  async successorOf(refused: string): Promise<string | null> {
    // Another call may have renewed it meanwhile.
    if (this.#held && this.#held.accessToken !== refused) return this.#held.accessToken;
    return this.#renewOnce();
  }

  /** Starts with new tokens, or ends with null. */
  async replace(tokens: Tokens | null): Promise<void> {
    if (!tokens && !this.#held) return;
    const { iat, exp } = tokens ? claimsOf(tokens) : { iat: 0, exp: 0 };
    // Relative to now: the clocks of the two sides need not agree.
    this.#held = tokens && { ...tokens, expiresAtMs: Date.now() + exp - iat };
    await this.options.onTokens(tokens);
  }

  #renewOnce(): Promise<string | null> {
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #renew(): Promise<string | null> {
    const before = this.#held;
    // Someone signed in or out while the response was on its way: that takes precedence.
    const isOvertaken = () => this.#held !== before;
    if (before) {
      try {
        const tokens = await this.options.renew(before.refreshToken);
        if (!isOvertaken()) await this.replace(tokens);
        return this.#held?.accessToken ?? null;
      } catch (error) {
        if (!(error instanceof MmrError && error.code === "UNAUTHORIZED")) throw error;
        if (isOvertaken()) return this.#held?.accessToken ?? null;
        await this.replace(null);
        if (!this.options.signIn) throw error;
      }
    }
    if (!this.options.signIn) return null;
    await this.replace(await this.options.signIn());
    return this.#held?.accessToken ?? null;
  }
}

/** When an access token was issued and when it expires, in milliseconds; never, if it does not say. */
function claimsOf({ accessToken }: Tokens): { iat: number; exp: number } {
  try {
    const payload = accessToken.split(".")[1] ?? "";
    const { iat, exp } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return { iat: Number(iat) * 1000, exp: Number(exp) * 1000 };
  } catch {
    return { iat: 0, exp: Number.POSITIVE_INFINITY };
  }
}
