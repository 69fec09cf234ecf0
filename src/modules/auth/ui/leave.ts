import { signOut } from "next-auth/react";

/** Ends the session. A full navigation follows, so that nothing of it stays in memory. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  window.location.assign("/login");
}

/** Sends a person whose session has ended to the sign-in page, and back here afterwards. */
export function signInAgain(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
}
