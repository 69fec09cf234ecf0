import { createApiKey, createOrganization, createUser } from "@test/builders";
import { contextOf, refusal, signedIn } from "@test/callers";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ReadAhead, resultOf } from "@/server/cache/read-ahead";
import { redis } from "@/server/cache/redis";
import { callProcedure } from "@/server/call-procedure";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { createCallerFactory, readsAhead, router, tenantProcedure } from "@/server/trpc";
import { appRouter } from "./root";

const createCaller = createCallerFactory(appRouter);

describe("a read that was sent ahead", () => {
  const counting = (name: string) => ({ name, send: vi.fn(async () => name) });

  it("is not sent again, but is when it is read once more", async () => {
    const read = counting("read");
    await TenantContext.run({ tenantId: 1, readAhead: new ReadAhead([read]) }, async () => {
      expect(await resultOf(read)).toBe("read");
      expect(read.send).toHaveBeenCalledTimes(1);
      await resultOf(read);
    });
    expect(read.send).toHaveBeenCalledTimes(2);
  });

  it("is not the result of another read, nor of one in another context", async () => {
    const [guessed, other] = [counting("guessed"), counting("other")];
    const readAhead = new ReadAhead([guessed]);
    expect(await TenantContext.run({ tenantId: 1, readAhead }, () => resultOf(other))).toBe("other");
    await TenantContext.run({ tenantId: 1 }, () => resultOf(guessed));
    expect(guessed.send).toHaveBeenCalledTimes(2);
  });

  it("fails only whoever wants it", async () => {
    const failing = { name: "failing", send: () => Promise.reject(new Error("gone")) };
    const readAhead = new ReadAhead([failing]);
    await new Promise((resolve) => setImmediate(resolve));
    await expect(TenantContext.run({ tenantId: 1, readAhead }, () => resultOf(failing))).rejects.toThrow(
      "gone",
    );
  });
});

describe("a principal who may see less than a moment ago", () => {
  it("gets the total of what they see now", async () => {
    const organization = await createOrganization();
    const admin = await signedIn(organization, "admin");
    await createUser(organization.organizationId, { roles: "[c]" });
    const scopes = ["users:read", "clients:read"] as const;
    const { id, key } = await createApiKey(organization.organizationId, admin.userId, {
      scopes: [...scopes],
    });
    const total = async () => {
      const caller = createCaller(contextOf(organization.subdomain, key));
      return (await caller.users.list({})).pagination.total;
    };
    expect([await total(), await total()]).toEqual([2, 2]);
    const asAdmin = createCaller(admin.context());
    await asAdmin.apiKeys.update({ id, version: 1, scopes: ["clients:read"] });
    expect([await total(), await total()]).toEqual([1, 1]);
  });

  it("gets nothing with a session that has ended, whatever was read ahead for it", async () => {
    const organization = await createOrganization();
    const [person, admin] = [await signedIn(organization, "staff"), await signedIn(organization, "admin")];
    const list = () => createCaller(person.context()).products.list({});
    await list();
    const get = vi.spyOn(redis(), "get");
    await list();
    const sentWithSession = get.mock.calls.flat().filter((key) => String(key).includes(":cache:"));
    get.mockRestore();
    expect(sentWithSession).toHaveLength(2);
    await createCaller(admin.context()).users.disable({ id: person.userId });
    expect(await refusal(list())).toBe("UNAUTHORIZED");
  });
});

type Person = Awaited<ReturnType<typeof signedIn>>;

describe("the input of a call that reads ahead", () => {
  const parse = vi.fn((name: string) => name.trim());
  const schema = z.strictObject({ name: z.string().max(10).transform(parse) });
  const reads = vi.fn((_: unknown, { name }: z.infer<typeof schema>) => [{ name, send: async () => name }]);
  const ofProducts = () => tenantProcedure("products:read").meta(readsAhead(schema, reads));
  const things = router({
    list: ofProducts()
      .input(schema)
      .query(({ input }) => input.name),
    strict: ofProducts()
      .input(schema.extend({ name: z.string().max(3) }))
      .query(({ input }) => input.name),
  });
  const call = async (person: Person, name: string, path: "list" | "strict" = "list") => {
    parse.mockClear();
    const [ctx, getRawInput] = [person.context(), async () => ({ name })];
    return callProcedure(things, { path, type: "query", ctx, getRawInput, batchIndex: 0 });
  };
  const invalid = { code: "BAD_REQUEST", cause: { issues: [{ path: ["name"] }] } };

  it("is parsed once, for both", async () => {
    const staff = await signedIn(await createOrganization(), "staff");
    expect(await call(staff, " lamp ")).toBe("lamp");
    expect(parse).toHaveBeenCalledTimes(1);
    expect(reads).toHaveBeenLastCalledWith(expect.anything(), { name: "lamp" });
  });

  it("is refused if it is not valid", async () => {
    const staff = await signedIn(await createOrganization(), "staff");
    await expect(call(staff, "far too long")).rejects.toMatchObject(invalid);
  });

  it("is still checked by the procedure's own schema, if it reads ahead by another", async () => {
    const staff = await signedIn(await createOrganization(), "staff");
    await expect(call(staff, "lamp", "strict")).rejects.toMatchObject(invalid);
  });
});
