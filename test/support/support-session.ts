import { createCaller } from "@/api/root";
import { acceptHandoff } from "@/modules/accounts/handoff/handoff.service";
import { asTenant } from "./builders";
import type { SignedIn } from "./callers";

/** Lets the superuser act as the person. */
export async function beginSupportSession(superuser: SignedIn, person: SignedIn) {
  const input = { userId: person.userId, reason: "Cannot find the export" };
  const { handoffToken } = await createCaller(superuser.context()).tenants.impersonate(input);
  const tokens = await asTenant(person.organizationId, () => acceptHandoff("impersonation", handoffToken));
  if (!tokens) throw new Error("The support session did not begin");
  return { ...person, ...tokens };
}
