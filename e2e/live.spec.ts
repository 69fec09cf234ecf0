import type { Locator, Page } from "@playwright/test";
import { createOrganization, createProduct, unique } from "@test/builders";
import { signedIn } from "@test/callers";
import { deferred } from "../src/server/deferred";
import { call } from "./support/app";
import { letHear, staysOpen } from "./support/live";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, test } from "./support/test";

const isStream = (exchange: { url(): string }) => exchange.url().includes("/api/trpc/live.changes");

/** Whether the server is asked to render the page again. */
const isFrame = ({ searchParams }: URL) => searchParams.has("_rsc");

/** Marks the page: one that is reloaded has lost the mark. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => "isMarked" in window);

/** A page of an administrator, and a colleague who changes things through the API. */
async function withColleague(page: Page) {
  const organization = await createOrganization();
  const person = await createPerson(organization, "admin");
  const { accessToken: token } = await signedIn(organization, "admin");
  const change = async (procedure: string, body: unknown) => {
    const { status } = await call(organization.subdomain, procedure, { token, body });
    expect(status).toBe(200);
    await letHear(page);
  };
  await haveSession(page, person);
  /** Opens a page, and waits until it hears of changes. */
  const open = async (path: string) => {
    const stream = page.waitForResponse(isStream);
    await page.goto(person.url(path));
    await stream;
  };
  return { ...organization, person, change, open };
}

test("what a colleague creates and changes appears in an open list", async ({ page }) => {
  const { organizationId, change, open } = await withColleague(page);
  const id = await createProduct(organizationId, { name: "Anvil", sku: "ANVIL-1" });
  await open("/dashboard/products");
  await change("products.create", { name: "Steel hammer", sku: "HAM-0001", price: "12.50" });
  await expect(page.getByRole("row", { name: /Steel hammer/ })).toBeVisible();
  await change("products.update", { id, version: 1, name: "Heavy anvil" });
  await expect(page.getByRole("row", { name: /Heavy anvil/ })).toBeVisible();
});

for (const held of ["next page", "change"]) {
  test(`a history shows both its next page and a change where the ${held} is slow`, async ({ page }) => {
    const { organizationId, change, open } = await withColleague(page);
    const id = await createProduct(organizationId, { name: "Anvil", sku: "ANVIL-1", price: "10.00" });
    for (let version = 1; version <= 12; version += 1) {
      await change("products.update", { id, version, price: `11.${9 + version}` });
    }
    await open(`/dashboard/products/${id}`);
    const history = page.getByRole("region", { name: "History" });
    await expect(history.getByRole("listitem")).toHaveCount(10);

    const isReleased = deferred<void>();
    const isHeld = ({ href }: URL) =>
      href.includes("products.history") && href.includes("cursor") === (held === "next page");
    await page.route(isHeld, async (route) => {
      await isReleased.promise;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => isHeld(new URL(request.url())));
    const showOlder = () => history.getByRole("button", { name: "Show older changes" }).click();
    const changePrice = () => change("products.update", { id, version: 13, price: "12.00" });
    const [slow, fast] = held === "change" ? [changePrice, showOlder] : [showOlder, changePrice];
    await slow();
    await asked;
    await fast();
    if (held === "next page") await expect(history.getByRole("listitem").first()).toContainText("$12.00");
    isReleased.resolve();
    await expect(history.getByRole("listitem")).toHaveCount(13);
    await expect(history.getByRole("listitem").first()).toContainText("$12.00");
    await expect(history.getByRole("button", { name: "Show older changes" })).toHaveCount(0);
  });
}

test("a form that someone types in keeps what is typed while the page around it changes", async ({
  page,
}) => {
  const { change, open } = await withColleague(page);
  await open("/dashboard/settings/organization");
  const about = page.getByLabel("About");
  await about.pressSequentially("Half a sen");
  const name = unique("Renamed");
  await change("organizations.update", { name, version: 0 });
  await expect(page.getByRole("banner").getByText(name)).toBeVisible();
  await expect(about).toHaveValue("Half a sen");
  await expect(about).toBeFocused();
  await about.pressSequentially("tence");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Someone else changed the organization")).toBeVisible();
  await expect(about).toHaveValue("Half a sentence");
});

/** Opens a list of two pages in another order. Returns how a colleague changes something. */
async function openSortedList(page: Page) {
  const { organizationId, change, open } = await withColleague(page);
  for (let index = 1; index <= 12; index += 1) await createProduct(organizationId);
  await open("/dashboard/products");
  await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await page.waitForURL(/sort=-name/);
  return change;
}

/** Has a colleague rename the organization: the page asks for its frame again, which it gets after `release`. */
async function holdFrame(page: Page, change: Awaited<ReturnType<typeof openSortedList>>) {
  const { promise, resolve } = deferred<void>();
  await page.route(isFrame, async (route) => {
    await promise;
    await route.continue();
  });
  const frame = page.waitForRequest((request) => isFrame(new URL(request.url())));
  const name = unique("Renamed");
  await change("organizations.update", { name, version: 0 });
  await frame;
  return { name, release: resolve };
}

test("a list that turns to another page while the server renders its frame again is not reloaded", async ({
  page,
}) => {
  const change = await openSortedList(page);
  const { name, release } = await holdFrame(page, change);
  await mark(page);
  await page.getByRole("link", { name: "Page 2" }).click();
  await expect(page.getByText("11–12 of 12")).toBeVisible();
  release();

  await expect(page.getByRole("banner").getByText(name)).toBeVisible();
  await expect(page).toHaveURL(/sort=-name.*page=2/);
  await expect(page.getByText("11–12 of 12")).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  await page.goBack();
  await expect(page.getByText("1–10 of 12")).toBeVisible();
});

test("Back while the server renders the frame again stays where it leads", async ({ page }) => {
  const change = await openSortedList(page);
  const { name, release } = await holdFrame(page, change);
  await page.getByRole("link", { name: "Page 2" }).click();
  await expect(page.getByText("11–12 of 12")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("1–10 of 12")).toBeVisible();
  release();
  await expect(page.getByRole("banner").getByText(name)).toBeVisible();
  await expect(page.getByText("1–10 of 12")).toBeVisible();
  await expect(page).toHaveURL(/\/dashboard\/products$/);
});

test("the first page of an organization in a long time is rendered once, until something changes", async ({
  page,
}) => {
  const frames: string[] = [];
  page.on("request", (request) => {
    if (isFrame(new URL(request.url()))) frames.push(request.url());
  });
  const { change, open } = await withColleague(page);
  await open("/dashboard/products");
  const name = unique("Renamed");
  await change("organizations.update", { name, version: 0 });
  await expect(page.getByRole("banner").getByText(name)).toBeVisible();
  expect(frames).toHaveLength(1);
});

/** Has the timers of up to two seconds that the page sets from now on fire once an element shows something else, in the same task. */
async function fireTimersOnChangeOf(element: Locator) {
  await element.evaluate((watched) => {
    const { setTimeout } = window;
    const held: (() => void)[] = [];
    const hold = (handler: () => void, ms = 0) =>
      ms < 50 || ms > 2_000 ? setTimeout(handler, ms) : held.push(handler);
    Object.assign(window, { setTimeout: hold, heldTimers: held });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      Object.assign(window, { setTimeout });
      for (const handler of held) handler();
    });
    observer.observe(watched, { subtree: true, childList: true, characterData: true });
  });
  const page = element.page();
  return { areHeld: () => page.waitForFunction(() => Reflect.get(window, "heldTimers").length > 0) };
}

function searchOf(url: string): string {
  const { searchParams } = new URL(url);
  searchParams.delete("_rsc");
  return searchParams.toString();
}

test("a list that turns to another page is not reloaded where the next frame follows at once", async ({
  page,
}) => {
  const change = await openSortedList(page);

  const areReleased = [deferred<void>(), deferred<void>()];
  const frames: string[] = [];
  await page.route(isFrame, async (route) => {
    await areReleased[frames.push(route.request().url()) - 1]?.promise;
    await route.continue();
  });
  await change("organizations.update", { name: unique("Renamed"), version: 0 });
  await expect.poll(() => frames).toHaveLength(1);
  await mark(page);
  await page.getByRole("link", { name: "Page 2" }).click();
  await expect(page.getByText("11–12 of 12")).toBeVisible();
  const timers = await fireTimersOnChangeOf(page.getByRole("banner").getByRole("paragraph"));
  const name = unique("Renamed");
  await change("organizations.update", { name, version: 1 });
  await timers.areHeld();
  areReleased[0]?.resolve();
  await expect.poll(() => frames).toHaveLength(2);
  await expect(page.getByRole("banner").getByText(name)).toBeVisible();
  // While the server renders the page, its URL stays what the server was asked for.
  expect(searchOf(frames[1] ?? "")).toBe(searchOf(page.url()));
  areReleased[1]?.resolve();

  await expect(page).toHaveURL(/sort=-name.*page=2/);
  await expect(page.getByText("11–12 of 12")).toBeVisible();
  expect(await isMarked(page)).toBe(true);
});

test("signing out in one tab ends the stream of another, which leaves its page", async ({ page }) => {
  test.skip(!staysOpen, "there is no stream");
  const { person, open } = await withColleague(page);
  await open("/dashboard/products");
  const other = await page.context().newPage();
  await other.goto(person.url("/dashboard"));
  // By the server, or since the page is left.
  const ended = Promise.race([
    page.waitForEvent("requestfinished", isStream),
    page.waitForEvent("requestfailed", isStream),
  ]);
  await other.getByRole("button", { name: /Account of/ }).click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await ended;
  await expect(page).toHaveURL(/\/login/);
});

test("a tab in the background has no connection, but shows what it missed when it is shown again", async ({
  page,
}) => {
  const { change, open } = await withColleague(page);
  await open("/dashboard/products");
  const show = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }, isHidden);
  const closed = staysOpen && page.waitForEvent("requestfailed", isStream);
  await show(true);
  await closed;
  await change("products.create", { name: "Steel hammer", sku: "HAM-0001", price: "12.50" });
  await show(false);
  await expect(page.getByRole("row", { name: /Steel hammer/ })).toBeVisible();
});
