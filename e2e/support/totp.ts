import { setTimeout as delay } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";

const stepMs = 30_000;

/** An authenticator app: it gives no code twice, since none is accepted twice. */
export function authenticator(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  let lastStep = 0;
  return {
    /** The code of now, or the next one that was not given yet; the server takes codes of one step ahead. */
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
 * Enters codes until one is taken. The first may be refused where another test has used it, or where the machine was so
 * slow that it is outdated.
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
