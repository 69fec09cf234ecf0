import { setTimeout as delay } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";

const stepMs = 30_000;

/** An authenticator app: it gives no code twice, because none is accepted twice. */
export function authenticator(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  let lastStep = 0;
  return {
    /** The current code, or the next one that was not used yet; the server accepts codes of one step ahead. */
    async code(): Promise<string> {
      const current = () => Math.floor(Date.now() / stepMs);
      const step = Math.max(current(), lastStep + 1);
      const aheadMs = (step - 1) * stepMs - Date.now();
      if (aheadMs > 0) await delay(aheadMs);
      lastStep = step;
      return totp.generate({ timestamp: step * stepMs });
    },
  };
}

/**
 * Enters codes until one is accepted. The first may be refused if another test has used it, or if the machine was so
 * slow that it has expired.
 */
export async function enterCode(
  app: ReturnType<typeof authenticator>,
  isTaken: (code: string) => Promise<boolean>,
): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    if (await isTaken(await app.code())) return;
  }
  throw new Error("No code was taken");
}
