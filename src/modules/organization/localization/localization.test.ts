import { createOrganization } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { organizationsRouter } from "@/api/routers/organizations";
import { dayAfter, dayIn, startOfDayIn } from "@/lib/zoned-days";
import { activityLogsRouter } from "@/modules/audit/activity/activity-logs.router";
import { dashboardRouter } from "@/modules/dashboard/dashboard.router";
import { activityLogs } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({
    activityLogs: activityLogsRouter,
    auth: authRouter,
    dashboard: dashboardRouter,
    organizations: organizationsRouter,
  }),
);
const callsOf = (user: SignedIn) => createCaller(user.context());

async function record({ organizationId }: SignedIn, entityId: string, at: Date): Promise<void> {
  const entry = { action: "product.update", entityType: "product", entityId };
  await withoutTenantScope("test data", (db) =>
    db.insert(activityLogs).values({ ...entry, organizationId, createdAt: at, updatedAt: at }),
  );
}

const initial = { language: "en" as const, locale: "en-US", currency: "USD", timeZone: "UTC" };

describe("the localization of an organization", () => {
  it("is American until an administrator sets another, which everyone sees with the next request", async () => {
    const admin = await signedInToNewOrganization("admin");
    const client = await signedIn(admin, "client");
    expect(await callsOf(client).organizations.localization()).toEqual(initial);
    const change = {
      ...{ language: "de" as const, locale: "de-at", currency: "eur", timeZone: "europe/berlin" },
      current: initial,
    };
    expect(await refusal(callsOf(client).organizations.updateLocalization(change))).toBe("FORBIDDEN");
    const chosen = { language: "de", locale: "de-AT", currency: "EUR", timeZone: "Europe/Berlin" };
    expect(await callsOf(admin).organizations.updateLocalization(change)).toEqual(chosen);
    expect(await callsOf(client).organizations.localization()).toEqual(chosen);
    const { language: _, ...formats } = chosen;
    expect((await callsOf(client).auth.me()).organization).toMatchObject(formats);
    const { items } = await callsOf(admin).activityLogs.list({ action: "organization.update_localization" });
    expect(items).toMatchObject([{ before: initial, after: chosen }]);
  });

  it("keeps its language if a program names none", async () => {
    const admin = await signedIn(await createOrganization({ settings: { language: "de" } }), "admin");
    const { language, ...formats } = initial;
    const changed = { ...formats, currency: "SEK" };
    await callsOf(admin).organizations.updateLocalization({ ...changed, current: formats });
    expect(await callsOf(admin).organizations.localization()).toEqual({ ...changed, language: "de" });
  });

  it("is recorded as far as it was changed", async () => {
    const admin = await signedInToNewOrganization("admin");
    const change = { ...initial, currency: "SEK", current: initial };
    await callsOf(admin).organizations.updateLocalization(change);
    expect(await refusal(callsOf(admin).organizations.updateLocalization(change))).toBe("STALE_VERSION");
    const { items } = await callsOf(admin).activityLogs.list({ action: "organization.update_localization" });
    expect(items.map(({ before, after }) => ({ before, after }))).toEqual([
      { before: { currency: "USD" }, after: { currency: "SEK" } },
    ]);
  });

  async function updating() {
    const admin = await signedInToNewOrganization("admin");
    return (change: object, current: object = {}) =>
      callsOf(admin).organizations.updateLocalization({
        ...{ ...initial, ...change },
        current: { ...initial, ...current },
      });
  }

  it("is not changed by someone who saw another one", async () => {
    const update = await updating();
    expect(await refusalOf(update({ timeZone: "Asia/Tokyo" }, { currency: "EUR" }))).toMatchObject({
      code: "STALE_VERSION",
      details: { data: { current: initial } },
    });
  });

  it("has only what exists", async () => {
    const update = await updating();
    for (const none of ["", "Berlin", "+02:00", "Europe/Nowhere", "Europe/Berlin'"]) {
      await expect(update({ timeZone: none }), none).rejects.toThrow(/time zone/);
    }
    await expect(update({ currency: "XXQ" })).rejects.toThrow(/currency in use/);
    await expect(update({ locale: "klingon" })).rejects.toThrow(/language code/);
  });

  it("can be corrected where something was stored that cannot be chosen any more", async () => {
    const stored = { ...initial, locale: "klingon", currency: "HRK" };
    const admin = await signedIn(await createOrganization({ settings: stored }), "admin");
    expect(await callsOf(admin).organizations.localization()).toEqual(stored);
    await callsOf(admin).organizations.updateLocalization({ ...initial, currency: "EUR", current: stored });
    expect(await callsOf(admin).organizations.localization()).toEqual({ ...initial, currency: "EUR" });
  });
});

describe("days", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("in the activity filter are those of the time zone", async () => {
    const organization = await createOrganization({ settings: { timeZone: "America/Santiago" } });
    const admin = await signedIn(organization, "admin");
    // April 3rd has 25 hours there.
    await record(admin, "1", new Date("2026-04-04T02:59:59.000Z"));
    await record(admin, "2", new Date("2026-04-04T03:00:00.000Z"));
    await record(admin, "3", new Date("2026-04-05T03:59:59.000Z"));
    await record(admin, "4", new Date("2026-04-05T04:00:00.000Z"));
    const { items } = await callsOf(admin).activityLogs.list({ from: "2026-04-04", to: "2026-04-04" });
    expect(items.map(({ entity }) => entity.id)).toEqual(["3", "2"]);
  });

  it.each(["UTC", "Asia/Tokyo", "America/Santiago", "Europe/Berlin"])(
    "of the overview are those of %s, also where its clocks were changed in the period",
    async (timeZone) => {
      // On another day the period may include other clock changes, and statements have another form.
      vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T12:00:00.000Z") });
      const organization = await createOrganization({ settings: { timeZone } });
      const admin = await signedIn(organization, "admin");
      const today = dayIn(new Date(), timeZone);
      const wanted = Array.from({ length: 90 }, () => 0);
      for (const ago of [89, 60, 30, 1]) {
        const [day, next] = [dayAfter(today, -ago), dayAfter(today, 1 - ago)];
        await record(admin, "1", startOfDayIn(day, timeZone));
        await record(admin, "2", new Date(startOfDayIn(next, timeZone).getTime() - 1000));
        wanted[89 - ago] = 2;
      }
      const { days, changes } = await callsOf(admin).dashboard.overview({ days: 90 });
      expect(changes?.byDay).toEqual(wanted);
      expect(days.map((start) => dayIn(start, timeZone)).at(-1)).toBe(today);
    },
  );
});
