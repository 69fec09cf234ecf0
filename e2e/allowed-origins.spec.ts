import { createOrganization } from "@test/builders";
import { rootDomain } from "./support/app";
import { http } from "./support/http";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

test("an admin sets the origins that may call the API from then on, once invalid ones are corrected", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/developers"));
  const card = page.getByRole("region", { name: "Allowed origins" });
  const origins = card.getByLabel("Origins");
  await origins.fill("https://app.example.com/path");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(origins).toHaveAccessibleDescription(/app\.example\.com\/path is not an origin/);
  await expectAccessible(page);
  await origins.fill("https://app.example.com\n\n  http://localhost:5173  ");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The origins were saved")).toBeVisible();
  await expect(origins).toHaveValue("https://app.example.com\nhttp://localhost:5173");
  await page.reload();
  await expect(origins).toHaveValue("https://app.example.com\nhttp://localhost:5173");

  const preflight = (origin: string) =>
    http({
      host: `${organization.subdomain}.${rootDomain}`,
      path: "/api/products",
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST" },
    });
  expect((await preflight("https://app.example.com")).headers).toMatchObject({
    "access-control-allow-origin": "https://app.example.com",
    "access-control-allow-methods": "OPTIONS, GET, POST",
  });
  const other = await preflight("https://other.example.com");
  expect(other.headers["access-control-allow-origin"]).toBeUndefined();
});
