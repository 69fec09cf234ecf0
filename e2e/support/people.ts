import type { Page } from "@playwright/test";
import { createUser, unique } from "@test/builders";
import { hashSync } from "bcryptjs";
import type { Role } from "../../src/lib/permissions";
import { formatRoles } from "../../src/lib/roles";
import { demoPassword, tenantUrl } from "./app";

const passwordHash = hashSync(demoPassword, 4);

/** A person of the test's own organization, with the demo password. */
export async function createPerson(
  organization: { organizationId: number; subdomain: string },
  ...roles: Role[]
) {
  const email = `${unique("ann")}@example.test`;
  const userId = await createUser(organization.organizationId, {
    email,
    passwordHash,
    firstName: "Ann",
    lastName: "Example",
    roles: formatRoles(roles),
  });
  const url = (path: string) => tenantUrl(organization.subdomain, path);
  return { ...organization, email, userId, url };
}

type CreatedPerson = Awaited<ReturnType<typeof createPerson>>;

/** Sends the sign-in form; the test checks what comes next. */
export async function enterPassword(
  page: Page,
  { email, url }: Pick<CreatedPerson, "email" | "url">,
): Promise<void> {
  await page.goto(url("/login"));
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
}
