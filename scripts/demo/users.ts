import type { Role } from "@/lib/permissions";
import { userStatus } from "@/server/db/schema";
import { demoAccounts } from "./accounts.mjs";
import { dayMs, hourMs, type Period, workingMoment } from "./moments";
import { namesOf } from "./people";
import type { Random } from "./random";

export interface DemoUser {
  email: string;
  firstName: string;
  lastName: string;
  roles: Role[];
  status: number;
  createdAt: Date;
  lastLoginTime: Date | null;
  /** Where the person works, as activity logs show it. */
  ip: string;
  userAgent: string;
}

const userAgents = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
  "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
] as const;

/** People who are neither demo accounts nor clients, by position in the list. */
const workingRoles: Role[][] = [
  ["staff"],
  ["staff"],
  ["admin", "staff"],
  ["coordinator"],
  ["staff", "coordinator"],
];

/** Contractors have one email, and an account in every tenant. */
const contractors = new Set(["chloe.dubois", "samuel.okafor"]);

/** The people of a tenant: its demo accounts, who have been there from the start, and those who joined later. */
export function usersOf(subdomain: string, random: Random, period: Period): DemoUser[] {
  const accounts = demoAccounts.filter((account) => account.subdomain === subdomain);
  const names = namesOf(subdomain);
  const namedAccounts = accounts.filter(({ role }) => role !== "superuser");
  const others = names.slice(namedAccounts.length);

  return [
    ...accounts.map(({ email, role }, index) => {
      const name = role === "superuser" ? { firstName: "Root", lastName: "Operator" } : names[index];
      const createdAt = new Date(period.from.getTime() + index * hourMs);
      const lastLoginTime = new Date(period.until.getTime() - random.between(1, 20) * hourMs);
      return userOf(
        { email, firstName: "", lastName: "", ...name, roles: [role], createdAt, lastLoginTime },
        random,
      );
    }),
    ...others.map(({ mailbox, firstName, lastName }, index) => {
      const email = `${mailbox}@${contractors.has(mailbox) ? "fieldwork" : subdomain}.test`;
      const roles: Role[] = workingRoles[index] ?? ["client"];
      const createdAt = workingMoment(random, period.from, new Date(period.until.getTime() - 5 * dayMs));
      const hasSignedIn = roles[0] !== "client" || random.chance(0.8);
      const lastLoginTime = hasSignedIn ? workingMoment(random, createdAt, period.until) : null;
      const status = statusOf(index);
      return { ...userOf({ email, firstName, lastName, roles, createdAt, lastLoginTime }, random), status };
    }),
  ];
}

/** Two of the clients have left: one is disabled, one removed. */
function statusOf(index: number): number {
  if (index === workingRoles.length + 1) return userStatus.disabled;
  return index === workingRoles.length + 2 ? userStatus.removed : userStatus.active;
}

function userOf(user: Omit<DemoUser, "status" | "ip" | "userAgent">, random: Random): DemoUser {
  return {
    ...user,
    status: userStatus.active,
    ip: documentationIp(random),
    userAgent: random.pick(userAgents),
  };
}

/** An IP that belongs to nobody (RFC 5737, RFC 3849). */
function documentationIp(random: Random): string {
  if (random.chance(0.2))
    return `2001:db8:${random.between(1, 0xffff).toString(16)}::${random.between(1, 0xff).toString(16)}`;
  return `${random.pick(["192.0.2", "198.51.100", "203.0.113"])}.${random.between(1, 254)}`;
}
