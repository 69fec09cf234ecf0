import { randomUUID } from "node:crypto";
import { z } from "zod";
import { fullName } from "@/lib/full-name";
import { can, type Grants, type Permission } from "@/lib/permissions";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import type { SessionPrincipal } from "@/server/principal";

/** The record that a page shows, if others who view the same one are told. */
export interface ViewedRecord {
  /** One text for each record: "product:12". */
  record: string;
  /** The permission that is needed to see the record. */
  permission: Permission;
  isEditing: boolean;
}

const visitor = z.object({
  userId: z.number(),
  name: z.string(),
  /** Whether those who see clients alone see them. */
  isClient: z.boolean(),
  impersonator: z.string().nullable(),
  isEditing: z.boolean(),
});
type Visitor = z.infer<typeof visitor>;

/** A page that shows a record, and whose it is. */
export interface Visit {
  organizationId: number;
  record: string;
  /** A person may have several pages with the same record. */
  id: string;
  visitor: Visitor;
}

/** Someone else who views the same record, as sent to a page. */
export interface Other {
  id: number;
  name: string;
  /** The superuser who acts as the person in a support session. */
  impersonator: string | null;
  isEditing: boolean;
}

/** Undefined for whoever may not see the record. */
export function visitOf(
  { tenant, user }: Pick<SessionPrincipal, "tenant" | "user">,
  viewed: ViewedRecord | null,
): Visit | undefined {
  if (!viewed || !can(user, viewed.permission)) return undefined;
  const { userId, impersonator, roles } = user;
  return {
    organizationId: tenant.organizationId,
    record: viewed.record,
    id: randomUUID(),
    visitor: {
      userId,
      name: fullName(user),
      isClient: roles.every((role) => role === "client"),
      impersonator,
      isEditing: viewed.isEditing,
    },
  };
}

/** Longer than any visit is written for. */
const maxSeconds = 120;

/* The hash of a record holds "<until> <JSON>" for each visit, in Unix milliseconds: what a process that has died has left
   there is outdated by then. */

/** Sets the visit ARGV[1], and deletes outdated ones. */
const enterScript = `
local visits = redis.call('HGETALL', KEYS[1])
for index = 2, #visits, 2 do
  if tonumber(string.match(visits[index], '^%d+')) < tonumber(ARGV[3]) then
    redis.call('HDEL', KEYS[1], visits[index - 1])
  end
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1`;

/** Writes that the visit lasts for another while. Throws when Redis does not respond. */
export async function writeVisit(visit: Visit, seconds: number): Promise<void> {
  const value = `${Date.now() + seconds * 1000} ${JSON.stringify(visit.visitor)}`;
  const args = [visit.id, value, Date.now(), maxSeconds];
  await redis().eval(enterScript, [keyOf(visit)], args);
}

/** Throws when Redis does not respond. */
export async function deleteVisit(visit: Visit): Promise<void> {
  await redis().hdel(keyOf(visit), visit.id);
}

/** Everyone at the record. Throws when Redis does not respond. */
export async function readVisitors(at: Pick<Visit, "organizationId" | "record">): Promise<Visitor[]> {
  const values = z.array(z.string()).parse(await redis().hvals(keyOf(at)));
  return values.flatMap((value) => {
    const [until = ""] = value.split(" ", 1);
    return Number(until) < Date.now() ? [] : visitor.parse(JSON.parse(value.slice(until.length + 1)));
  });
}

const keyOf = ({ organizationId, record }: Pick<Visit, "organizationId" | "record">) =>
  keys.presence(organizationId, record);

/** Tabs of one person are one; a superuser who acts as them is someone else. */
const personOf = ({ userId, impersonator }: Pick<Visitor, "userId" | "impersonator">) =>
  `${userId} ${impersonator ?? ""}`;

/** Whether two visits are by one person; someone in a support session is another person than the one they act as. */
export const isSamePerson = (one: Visitor, other: Visitor): boolean => personOf(one) === personOf(other);

/** The other people at a record, if the reader may see them in the list of people as well. */
export function othersFor(reader: Visitor, grants: Grants, visitors: Visitor[]): Other[] {
  const others = new Map<string, Other>();
  for (const found of visitors) {
    if (isSamePerson(found, reader) || !seesPerson(grants, found)) continue;
    const { userId: id, name, impersonator, isEditing } = found;
    const known = others.get(personOf(found));
    others.set(personOf(found), {
      id,
      name,
      impersonator,
      isEditing: isEditing || known?.isEditing === true,
    });
  }
  return [...others.values()].sort(
    (one, other) => Number(other.isEditing) - Number(one.isEditing) || one.name.localeCompare(other.name),
  );
}

/** Superusers see the people of every organization, and so of their own. */
const seesPerson = (grants: Grants, { isClient }: Visitor) =>
  can(grants, "users:read") || can(grants, "tenants:read") || (isClient && can(grants, "clients:read"));
