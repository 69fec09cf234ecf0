import { forgetOpened } from "@/hooks/opened-lately";
import { toast } from "@/hooks/toast";
import { textsOf } from "@/i18n/texts";
import { requestSignOut } from "./next-auth-requests";
import { announceSession } from "./session-channel";

const t = textsOf("signOut");

/**
 * Ends the session, or reports that it could not. A full navigation follows, so that nothing stays in memory.
 */
export async function signOut(target = "/login"): Promise<void> {
  const isSignedOut = await requestSignOut().catch(() => false);
  if (isSignedOut) {
    forgetOpened();
    announceSession();
    return window.location.assign(target);
  }
  toast.error(t("failed"), {
    description: t("failure"),
  });
}

/** Sends a person whose session has ended to the sign-in page, and back here afterwards. */
export function signInAgain(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
}
