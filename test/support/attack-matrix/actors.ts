import { can, type Role, roles } from "@/lib/permissions";
import { platformSubdomain } from "@/lib/subdomain";
import type { Procedure } from "@/server/procedures";
import type { AttackFixture } from "./attack-fixtures";
import type { IdSlot } from "./inputs";
import type { Organization, World } from "./world";

export interface Actor {
  name: string;
  roles: Role[];
  organization: Organization;
  /** Where the call goes. */
  subdomain: string | null;
  /** Whether the call carries a token, and whether it is valid where the call goes. */
  token: "none" | "valid" | "of another tenant";
}

export function actorsFor({ meta: { servedOn } }: Procedure, { own, attacker, platform }: World): Actor[] {
  const at = (organization: Organization, subdomain: string | null = organization.subdomain) => ({
    organization,
    subdomain,
  });
  const anonymous: Actor = { name: "anonymous", roles: [], token: "none", ...at(own) };
  if (servedOn === "root") {
    return [
      { ...anonymous, subdomain: null },
      { ...anonymous, name: "anonymous on a tenant's host" },
    ];
  }
  return [
    anonymous,
    {
      name: "admin of another tenant",
      roles: ["admin"],
      token: "of another tenant",
      ...at(attacker, own.subdomain),
    },
    { name: "no role", roles: [], token: "valid", ...at(own) },
    ...roles
      .filter((role) => role !== "superuser")
      .map((role): Actor => ({ name: role, roles: [role], token: "valid", ...at(own) })),
    { name: "superuser", roles: ["superuser"], token: "valid", ...at(platform) },
    {
      name: "superuser on another's host",
      roles: ["superuser"],
      token: "of another tenant",
      ...at(platform, own.subdomain),
    },
  ];
}

/** The result for the actor under the declared permission: a code, or "allowed". */
export function expectedOf(
  { meta: { permission, servedOn } }: Procedure,
  fixture: AttackFixture,
  actor: Actor,
): string {
  if (servedOn === "root") return actor.subdomain === null ? "allowed" : "refused";
  if (permission === undefined) return "undeclared";
  if (permission === "public") {
    // The secrets of a person from another organization are useless here.
    const isElsewhere = actor.token === "of another tenant" && fixture.fields && !fixture.servesAnyone;
    return isElsewhere ? "refused" : "allowed";
  }
  if (actor.token !== "valid") return "UNAUTHORIZED";
  if (!can(actor, permission)) return "FORBIDDEN";
  return servedOn === "platform" && actor.organization.subdomain !== platformSubdomain
    ? "refused"
    : "allowed";
}

/** Whose ids they are: all of them the principal's, another tenant's, nobody's, or one of several. */
export interface Variant {
  name: string;
  kinds: ("own" | "foreign" | "unknown")[];
}

export function variantsFor(slots: IdSlot[]): Variant[] {
  const all = (kind: "own" | "foreign" | "unknown") => slots.map(() => kind);
  const own: Variant = { name: slots.length > 0 ? "own" : "none in the input", kinds: all("own") };
  if (slots.length === 0) return [own];
  const mixed =
    slots.length === 1
      ? []
      : slots.map((_, index): Variant => {
          const kinds = slots.map((_slot, at) => (at === index ? ("foreign" as const) : ("own" as const)));
          return { name: `own, but ${index + 1} of ${slots.length} foreign`, kinds };
        });
  return [
    own,
    { name: "unknown", kinds: all("unknown") },
    { name: "foreign", kinds: all("foreign") },
    ...mixed,
  ];
}
