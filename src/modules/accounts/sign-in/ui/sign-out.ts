import { getCsrfToken } from "next-auth/react";
import { toast } from "sonner";
import { forgetOpened } from "@/hooks/opened-lately";
import { announceSession } from "./session-channel";

/**
 * Ends the session, or reports that it could not. A full navigation follows, so that nothing stays in memory.
 * NextAuth's own `signOut` takes any response for success.
 */
export async function signOut(target = "/login"): Promise<void> {
  const isSignedOut = await endSession().catch(() => false);
  if (isSignedOut) {
    forgetOpened();
    announceSession();
    return window.location.assign(target);
  }
  toast.error("You are still signed in", {
    description: "You could not be signed out. Try again in a moment.",
  });
}

async function endSession(): Promise<boolean> {
  const csrfToken = await getCsrfToken();
  if (!csrfToken) return false;
  const body = new URLSearchParams({ csrfToken, callbackUrl: "/login", json: "true" });
  return (await fetch("/api/auth/signout", { method: "POST", body })).ok;
}

/** Sends a person whose session has ended to the sign-in page, and back here afterwards. */
export function signInAgain(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
}
