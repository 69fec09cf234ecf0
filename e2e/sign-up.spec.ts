import type { Page } from "@playwright/test";
import { unique } from "@test/builders";
import { z } from "zod";
import { sessionCookieName } from "@/server/auth/browser-session";
import { rootDomain, rootUrl, tenantUrl } from "./support/app";
import { http, isHttps } from "./support/http";
import { linkIn, mailsTo } from "./support/mails";
import { expect, expectAccessible, test } from "./support/test";

const rootOrigin = rootUrl();
const password = "seven purple walruses dance";

const person = () => {
  const subdomain = unique("org");
  return {
    organizationName: `Company ${subdomain}`,
    subdomain,
    firstName: "Ann",
    lastName: "Birch",
    email: `owner@${subdomain}.test`,
    password,
  };
};

/** Fills the form, with the suggested subdomain. */
async function fillSignUp(page: Page, given: Omit<ReturnType<typeof person>, "subdomain">) {
  await page.goto(`${rootOrigin}/signup`);
  await page.getByLabel("Organization", { exact: true }).fill(given.organizationName);
  await page.getByLabel("First name").fill(given.firstName);
  await page.getByLabel("Last name").fill(given.lastName);
  await page.getByLabel("Email").fill(given.email);
  await page.getByLabel("Password", { exact: true }).fill(given.password);
}

const handoffResponse = z.object({
  result: z.object({ data: z.object({ handoffUrl: z.string(), handoffToken: z.string() }) }),
});

/** Signs up as the page does, up to the handoff. */
async function signUp(given = person()) {
  const response = await http({ host: rootDomain, path: "/api/trpc/signUp.create", body: given });
  const { handoffToken } = handoffResponse.parse(response.json()).result.data;
  const accept = (headers: Record<string, string> = {}, host = `${given.subdomain}.${rootDomain}`) =>
    http({
      host,
      path: "/api/auth/handoff",
      raw: `token=${handoffToken}`,
      headers: { "content-type": "application/x-www-form-urlencoded", origin: rootOrigin, ...headers },
    });
  return { ...given, accept };
}

test("sign-up leads into the new workspace, where the mailed link verifies the email before the first product", async ({
  page,
}) => {
  const given = person();
  const subdomain = given.organizationName.toLowerCase().replaceAll(" ", "-");
  await page.goto(rootOrigin);
  await page.getByRole("link", { name: "Create a workspace" }).click();
  await expect(page.getByRole("heading", { name: "Create a workspace" })).toBeVisible();
  await fillSignUp(page, given);
  await expect(page.getByLabel("Subdomain")).toHaveValue(subdomain);
  await expect(page.getByText(`${subdomain}.${rootDomain} is available`)).toBeVisible();
  await page.getByRole("button", { name: "Create workspace" }).click();
  await page.waitForURL(tenantUrl(subdomain, "/dashboard"));
  await expect(page.getByRole("heading", { name: "Hello, Ann" })).toBeVisible();
  await expect(page.getByText(`We sent a link to ${given.email}.`)).toBeVisible();
  await expectAccessible(page);

  await test.step("the latest mailed link verifies the email, once", async () => {
    await page.getByRole("button", { name: "Resend link" }).click();
    await expect(page.getByText("We sent a new link")).toBeVisible();
    const [newer, older] = await mailsTo(given.email, /Verify your email/, 2);
    const links = [older, newer].map((mail) =>
      linkIn(mail ?? { text: "" }, tenantUrl(subdomain, "/verify-email#token=")),
    );

    await page.goto(links[0] ?? "");
    await page.getByRole("button", { name: "Verify email address" }).click();
    await expect(page.getByText("This link is no longer valid")).toBeVisible();

    // Can be opened any number of times: only the button uses it up.
    for (let visit = 1; visit <= 2; visit += 1) {
      await page.goto("about:blank");
      await page.goto(links[1] ?? "");
      await expect(page.getByRole("button", { name: "Verify email address" })).toBeEnabled();
    }
    expect(page.url()).toBe(tenantUrl(subdomain, "/verify-email"));
    await page.getByRole("button", { name: "Verify email address" }).click();
    await expect(page.getByText("Your email address is verified")).toBeVisible();
    await page.getByRole("link", { name: "Go to your workspace" }).click();
    await expect(page.getByRole("heading", { name: "Hello, Ann" })).toBeVisible();
    await expect(page.getByText(`We sent a link to ${given.email}.`)).toBeHidden();
    await expect(page.getByRole("link", { name: "Verify your email address (done)" })).toBeVisible();

    await page.goto("about:blank");
    await page.goto(links[1] ?? "");
    await page.getByRole("button", { name: "Verify email address" }).click();
    await expect(page.getByText("This link has already been used")).toBeVisible();
  });

  await test.step("the first product is created", async () => {
    await page.goto(tenantUrl(subdomain, "/dashboard/products/create"));
    await page.getByLabel("Name").fill("First product");
    await page.getByLabel("SKU").fill("FIRST-1");
    await page.getByLabel(/Price/).fill("9.50");
    await page.getByLabel("Stock", { exact: true }).fill("3");
    await page.getByRole("button", { name: "Create product" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "First product" })).toBeVisible();
  });
});

test("a taken subdomain is refused while typing and on submission, without losing anything typed", async ({
  page,
}) => {
  const { email } = person();
  await fillSignUp(page, { ...person(), organizationName: "Acme", email });
  await expect(page.getByText("The subdomain acme is taken")).toBeVisible();
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByText("The subdomain acme is taken")).toBeVisible();
  await expect(page.getByLabel("Subdomain")).toBeFocused();
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(password);
  // A typed subdomain stays, whatever the name becomes.
  await page.getByLabel("Subdomain").fill("admin");
  await expect(page.getByText("This subdomain is reserved")).toBeVisible();
  await page.getByLabel("Organization", { exact: true }).fill("Acme Two");
  await expect(page.getByLabel("Subdomain")).toHaveValue("admin");
});

test("a handoff signs in once, only from the root domain, at its own workspace", async ({ page }) => {
  const { subdomain, accept } = await signUp();
  for (const origin of [tenantUrl("acme", ""), tenantUrl(subdomain, ""), "https://evil.example", "null"]) {
    expect((await accept({ origin })).status).toBe(403);
  }
  const elsewhere = await accept({}, `acme.${rootDomain}`);
  expect(elsewhere.headers["set-cookie"]).toBeUndefined();
  expect(elsewhere.headers.location).toBe("/login?note=handoff");

  const first = await accept();
  expect(first.status).toBe(303);
  expect(first.headers.location).toBe("/dashboard");
  const cookie = String(first.headers["set-cookie"]);
  const [pair = "", ...attributes] = cookie.split("; ");
  expect(pair.split("=")[0]).toBe(sessionCookieName());
  const secure = isHttps ? ["Secure"] : [];
  expect(attributes).toEqual(["Path=/", "Max-Age=604800", "SameSite=lax", "HttpOnly", ...secure]);
  const dashboard = await http({
    host: `${subdomain}.${rootDomain}`,
    path: "/dashboard",
    headers: { cookie: cookie.split(";")[0] ?? "" },
  });
  expect(dashboard.text).toContain("Hello, Ann");

  const second = await accept();
  expect(second.status).toBe(303);
  expect(second.headers["set-cookie"]).toBeUndefined();
  expect(second.headers.location).toBe("/login?note=handoff");
  await page.goto(tenantUrl(subdomain, "/login?note=handoff"));
  await expect(page.getByText("Your workspace is ready")).toBeVisible();
  await expectAccessible(page);
});

test("the workspaces of a person come by mail, while the page says the same to everyone", async ({
  page,
}) => {
  const { email, subdomain } = await signUp();
  const responses: (string | null)[] = [];
  for (const entered of [`nobody@${subdomain}.test`, email]) {
    await page.goto(`${rootOrigin}/workspaces`);
    await page.getByLabel("Email").fill(entered);
    await page.getByRole("button", { name: "Email me the links" }).click();
    const response = page.getByRole("status").filter({ hasText: "Check your inbox" });
    await expect(response).toBeVisible();
    responses.push(await response.textContent());
  }
  expect(responses[0]).toBe(responses[1]);
  const [mail] = await mailsTo(email, /Your workspaces/);
  expect(linkIn(mail ?? { text: "" }, "http")).toBe(tenantUrl(subdomain, "/login"));
});

test("without a mail server mails are shown only on the root domain", async ({ page }) => {
  const { email, subdomain } = await signUp();
  await mailsTo(email, /Verify your email/);
  await page.goto(`${rootOrigin}/mail`);
  const mail = page.getByRole("listitem").filter({ hasText: email });
  await expect(mail.getByRole("heading", { name: /Verify your email/ })).toBeVisible();
  await expect(mail.getByRole("link")).toHaveAttribute("href", new RegExp(`//${subdomain}\\.`));
  await mail.getByText("View HTML").click();
  await expect(mail.frameLocator("iframe").getByRole("heading", { name: "Hello Ann" })).toBeVisible();
  await expectAccessible(page);
  expect((await http({ host: `acme.${rootDomain}`, path: "/mail" })).status).toBe(404);
});
