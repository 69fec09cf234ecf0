import { initTRPC } from "@trpc/server";
import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { idOf } from "@/lib/ids";
import type { Context } from "@/server/context";
import { closeDatabase } from "@/server/db/client";
import { activityLogs, products } from "@/server/db/schema";
import { procedureNames } from "@/server/procedures";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { router, tenantProcedure, tenantPublicProcedure } from "@/server/trpc";
import type { AttackFixture } from "./attack-fixtures";
import { inProcess } from "./in-process";
import { attack, problemsOf } from "./matrix";
import { createWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(closeDatabase);

const productId = z.strictObject({ id: idOf("products") });
const productIds = z.strictObject({ ids: z.array(idOf("products")).min(1).max(10) });
const reader = tenantProcedure("products:read");
const notFound = () => new AppError("NOT_FOUND", "Product not found.");
const anywhere = (id: number) =>
  withoutTenantScope("a mistake to be found", (db) => db.select().from(products).where(eq(products.id, id)));

/** The problems that the matrix finds in a procedure. */
async function found(
  procedure: Parameters<typeof router>[0][string],
  fixture?: AttackFixture,
): Promise<string> {
  const attacked = router({ attacked: procedure });
  const [name = ""] = await procedureNames(attacked);
  const result = await attack(attacked, name, {
    fixtures: fixture ? { [name]: fixture } : {},
    transport: inProcess(attacked),
    world,
  });
  return problemsOf(result).join("\n");
}

describe("a procedure that nobody has thought about fails", () => {
  test("without a declared permission", async () => {
    const bare = initTRPC.context<Context>().create().procedure;
    expect(await found(bare.query(() => "public by accident"))).toContain("declares no permission");
  });

  test("with an id that does not name its table", async () => {
    const input = z.strictObject({ orderId: z.number() });
    expect(await found(reader.input(input).query(() => null))).toContain("orderId is named like an id");
  });

  test("with an input that cannot be generated, until there is a fixture", async () => {
    const input = z.strictObject({ iban: z.string().regex(/^DE\d{20}$/) });
    const procedure = reader.input(input).query(() => null);
    expect(await found(procedure)).toContain("nothing is known that fits iban");
    expect(await found(procedure, { fields: () => ({ iban: `DE${"1".repeat(20)}` }) })).toBe("");
  });

  test("with an input that accepts anything", async () => {
    const input = z.strictObject({ filter: z.unknown() });
    expect(await found(reader.input(input).query(() => null))).toContain("nothing is known that fits filter");
  });
});

describe("the matrix finds", () => {
  test("a row of another tenant in a response", async () => {
    const procedure = reader.input(productId).query(async ({ input }) => {
      const [row] = await anywhere(input.id);
      if (!row) throw notFound();
      return row;
    });
    expect(await found(procedure)).toMatch(/the response holds .* of the other tenant/);
  });

  test("a list that contains other tenants' rows", async () => {
    const procedure = reader.query(() =>
      withoutTenantScope("a mistake to be found", (db) =>
        db
          .select({ name: products.name })
          .from(products)
          .where(eq(products.organizationId, world.victim.organizationId)),
      ),
    );
    expect(await found(procedure)).toMatch(/the response holds .* of the other tenant/);
  });

  test("an error that distinguishes another tenant's id from one that does not exist", async () => {
    const procedure = reader.input(productId).query(async ({ input, ctx }) => {
      if (await ctx.db.exists(products, eq(products.id, input.id))) return "yours";
      const [row] = await anywhere(input.id);
      throw row ? new AppError("FORBIDDEN", "That product is not yours.") : notFound();
    });
    expect(await found(procedure)).toContain("where an unknown id gets");
  });

  test("a change of another tenant's row", async () => {
    const procedure = tenantProcedure("products:write")
      .input(productId)
      .mutation(async ({ input, ctx }) => {
        await withoutTenantScope("a mistake to be found", (db) =>
          db.update(products).set({ stock: 7 }).where(eq(products.id, input.id)),
        );
        if (!(await ctx.db.exists(products, eq(products.id, input.id)))) throw notFound();
      });
    const problems = await found(procedure);
    expect(problems).toContain("rows of the other tenant have changed");
    expect(problems).toContain("found nothing, but wrote: update `products`");
  });

  test("a bulk change that is applied only in part", async () => {
    const procedure = tenantProcedure("products:write")
      .input(productIds)
      .mutation(async ({ input, ctx }) => {
        await ctx.db.update(products, { stock: 7 }, inArray(products.id, input.ids));
      });
    expect(await found(procedure)).toContain("own, but 1 of 2 foreign: responds OK in place of NOT_FOUND");
  });

  test("an activity row about something that was not found", async () => {
    const procedure = tenantProcedure("products:write")
      .input(productId)
      .mutation(async ({ input, ctx }) => {
        const entry = { action: "product.look", entityType: "product", entityId: String(input.id) };
        await ctx.db.insert(activityLogs, entry);
        if (!(await ctx.db.exists(products, eq(products.id, input.id)))) throw notFound();
      });
    expect(await found(procedure)).toContain("found nothing, but wrote: insert into `activity_logs`");
  });

  test("a permission that is declared but not checked", async () => {
    const procedure = reader.meta({ permission: "products:delete" }).query(() => "anything");
    expect(await found(procedure)).toContain(
      "client, ids none in the input: responds OK in place of FORBIDDEN",
    );
  });

  test("a procedure that is open to people who are not signed in", async () => {
    const procedure = tenantPublicProcedure.meta({ permission: "products:read" }).query(() => "anything");
    expect(await found(procedure)).toContain(
      "anonymous, ids none in the input: responds OK in place of UNAUTHORIZED",
    );
  });

  test("an id that could be written in several ways", async () => {
    const input = z.strictObject({ id: idOf("auth_sessions", z.string().min(1).max(40)) });
    expect(await found(reader.input(input).query(() => null))).toMatch(/id takes ".* " for an id/);
  });

  test("a cache that serves two tenants", async () => {
    const cache = new Map<string, unknown>();
    const procedure = reader.query(async ({ ctx }) => {
      const list = cache.get("products") ?? (await ctx.db.select({ name: products.name }).from(products));
      cache.set("products", list);
      return list;
    });
    expect(await found(procedure)).toMatch(/the response holds .* of the other tenant/);
  });

  test("a platform procedure that works on any tenant's host", async () => {
    const procedure = reader.meta({ servedOn: "platform" }).query(() => "anything");
    expect(await found(procedure)).toContain(
      "client, ids none in the input: responds OK in place of refused",
    );
  });
});

test("an all-or-nothing bulk change withstands", async () => {
  const procedure = tenantProcedure("products:write")
    .input(productIds)
    .mutation(({ input, ctx }) =>
      ctx.db.transaction(async (tx) => {
        const rows = await tx
          .select({ id: products.id })
          .from(products)
          .where(inArray(products.id, input.ids))
          .for("update");
        if (rows.length < input.ids.length) throw notFound();
        await tx.update(products, { stock: 7 }, inArray(products.id, input.ids));
      }),
    );
  expect(await found(procedure)).toBe("");
});
