import { asTenant, createApiKey, createOrganization, createProduct } from "@test/builders";
import { fileRequest, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { zipOf } from "@test/zip";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET } from "@/app/api/file/[id]/route";
import { maxFileBytes } from "@/lib/product-file";
import { storedFileContents, storedFiles, storedPictures } from "@/server/db/schema";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import { maxStoredBytes } from "@/server/storage/storage-limit";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const callsOf = (user: SignedIn) => createCaller(user.context());
const as = (user: SignedIn) => callsOf(user).products;

const text = (words: string) => Buffer.from(words).toString("base64");

async function withProduct(role: "admin" | "staff" = "staff") {
  const user = await signedInToNewOrganization(role);
  const id = await createProduct(user.organizationId);
  return { user, id, products: as(user) };
}

async function withFiles(count: number) {
  const made = await withProduct();
  const added = [];
  for (let number = 1; number <= count; number += 1) {
    const file = { content: text(`file ${number}`), name: `${number}.txt` };
    added.push(await made.products.files.add({ id: made.id, ...file }));
  }
  return { ...made, added, fileId: added[0]?.id ?? 0 };
}

const refused = async (call: Promise<unknown>) => {
  const { code, details } = (await refusalOf(call)) ?? {};
  return { code, fields: details?.fieldErrors };
};

async function fetched(user: SignedIn, id: number | string, headers: Record<string, string> = {}) {
  const request = fileRequest(user, `/api/file/${id}`, headers);
  const response = await GET(request, { params: Promise.resolve({ id: String(id) }) });
  return { response, status: response.status, content: Buffer.from(await response.arrayBuffer()) };
}

const storedBy = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => {
    const db = tenantDb();
    return [await db.count(storedFiles), await db.count(storedFileContents)];
  });

const namesOf = async (products: ReturnType<typeof as>, id: number) =>
  (await products.files.list({ id })).map(({ name, position }) => `${position} ${name}`);

describe("adding a file", () => {
  it("puts it last, with the ending that belongs to it", async () => {
    const { id, products } = await withProduct();
    await products.files.add({ id, content: text("one"), name: "one.csv" });
    const content = Buffer.from("%PDF-1.7\n").toString("base64");
    const added = await products.files.add({ id, content, name: " Data\nsheet " });
    expect(added).toMatchObject({ productId: id, name: "Data sheet.pdf", position: 2, bytes: 9 });
    expect((await products.files.list({ id }))[1]).toEqual(added);
    expect(await namesOf(products, id)).toEqual(["1 one.csv", "2 Data sheet.pdf"]);
  });

  it.each([
    ["a web page that is called a PDF", text("<html><script>"), /can run scripts/],
    ["a program", Buffer.from("MZ\0\0").toString("base64"), /Programs and scripts/],
    ["what is too large", Buffer.alloc(maxFileBytes + 1, "a").toString("base64"), /larger than 3 MiB/],
    ["what is no Base64", "%PDF", /not uploaded completely/],
  ])("refuses %s, at its field", async (_, content, problem) => {
    const { user, id } = await withProduct();
    const body = { content, name: "a.pdf" };
    const { status, json } = await sendAs(user, "POST", `/products/${id}/files`, { body });
    expect([status, json.fieldErrors]).toEqual([400, { content: [expect.stringMatching(problem)] }]);
    expect(await storedBy(user)).toEqual([0, 0]);
  });

  it.each(["", " \u200b", "../passwd", "a\\b.txt", "invoice\u202efdp.txt", "x".repeat(201)])(
    "refuses the name %j, at its field",
    async (name) => {
      const { user, id } = await withProduct();
      const body = { content: text("a"), name };
      const { status, json } = await sendAs(user, "POST", `/products/${id}/files`, { body });
      expect([status, Object.keys(json.fieldErrors)]).toEqual([400, ["name"]]);
    },
  );

  it("takes a file of exactly the limit", async () => {
    const { user, id, products } = await withProduct();
    const content = Buffer.alloc(maxFileBytes, "a");
    const { id: fileId } = await products.files.add({
      id,
      content: content.toString("base64"),
      name: "a.txt",
    });
    expect((await fetched(user, fileId)).content.equals(content)).toBe(true);
  });

  it("refuses a file that the product has under another name", async () => {
    const { id, products } = await withFiles(1);
    const again = products.files.add({ id, content: text("file 1"), name: "other.txt" });
    expect(await refused(again)).toEqual({
      code: "DUPLICATE",
      fields: { content: ["The product has this file already: 1.txt"] },
    });
  });

  it("keeps to the limit of twenty when two people add the last one", async () => {
    const { id, products } = await withFiles(19);
    const codes = await Promise.all(
      ["a", "b"].map(
        async (word) =>
          (await refusalOf(products.files.add({ id, content: text(word), name: `${word}.txt` })))?.code,
      ),
    );
    expect(codes.toSorted()).toEqual(["LIMIT_REACHED", undefined]);
    expect(await products.files.list({ id })).toHaveLength(20);
  });

  it("is refused once pictures and files are as much as the organization may store", async () => {
    const { user, id, products } = await withProduct();
    const { organizationId } = user;
    await asTenant(organizationId, async () => {
      const db = tenantDb();
      const bytes = maxStoredBytes - 10;
      await db.insert(storedPictures, { hash: "f".repeat(64), width: 1, height: 1, bytes });
      await db.insert(storedFiles, { hash: "e".repeat(64), kind: "text", bytes: 6 });
    });
    expect(await callsOf(user).organizations.storage()).toEqual({
      used: maxStoredBytes - 4,
      limit: maxStoredBytes,
    });
    const add = async (words: string) => products.files.add({ id, content: text(words), name: "a.txt" });
    const { code, fields } = await refused(add("five!"));
    expect([code, fields?.content?.[0]]).toEqual([
      "LIMIT_REACHED",
      expect.stringContaining("limit of 1 GB of pictures and files"),
    ]);
    expect(await add("four")).toBeDefined();
    const other = await signedInToNewOrganization("client");
    expect(await callsOf(other).organizations.storage()).toMatchObject({ used: 0 });
  });

  it("can be tried three hundred times an hour", async () => {
    const { user, id, products } = await withProduct();
    const key = `file:${user.organizationId}:${user.userId}`;
    await Promise.all(Array.from({ length: 299 }, () => consumeOrThrow(key, 300, 3600)));
    const add = async () => (await refused(products.files.add({ id, content: text("<a>"), name: "a" }))).code;
    expect([await add(), await add()]).toEqual(["BAD_REQUEST", "TOO_MANY_REQUESTS"]);
  });

  it("is a change of the product that leaves its version", async () => {
    const { user, id, products } = await withProduct();
    const { version, updatedAt } = await products.byId({ id });
    await products.files.add({ id, content: text("a"), name: "a.txt" });
    const after = await products.byId({ id });
    expect(after.version).toBe(version);
    expect(after.updatedAt > updatedAt).toBe(true);
    expect((await products.history({ id })).items).toMatchObject([
      { action: "product.add_file", actor: { id: user.userId }, after: { file: "a.txt" } },
    ]);
  });

  it("is for those who may write products", async () => {
    const organization = await createOrganization();
    const id = await createProduct(organization.organizationId);
    const codeFor = async (role: "client" | "coordinator" | "staff") => {
      const { files } = as(await signedIn(organization, role));
      return (await refusalOf(files.add({ id, content: text("a"), name: "a.txt" })))?.code;
    };
    expect([await codeFor("client"), await codeFor("coordinator"), await codeFor("staff")]).toEqual([
      "FORBIDDEN",
      "FORBIDDEN",
      undefined,
    ]);
  });

  it("is not possible for a product in the trash", async () => {
    const { id, products } = await withProduct("admin");
    await products.delete({ id, version: 1 });
    const add = products.files.add({ id, content: text("a"), name: "a.txt" });
    expect((await refusalOf(add))?.code).toBe("NOT_FOUND");
  });
});

describe("changing a file", () => {
  it.each([
    [1, 3, ["1 2.txt", "2 3.txt", "3 1.txt", "4 4.txt"]],
    [4, 2, ["1 1.txt", "2 4.txt", "3 2.txt", "4 3.txt"]],
    [2, 20, ["1 1.txt", "2 3.txt", "3 4.txt", "4 2.txt"]],
  ])("moves file %i of four to position %i", async (from, position, expected) => {
    const { id, products, added } = await withFiles(4);
    await products.files.update({ id, fileId: added[from - 1]?.id ?? 0, position });
    expect(await namesOf(products, id)).toEqual(expected);
    expect((await products.history({ id })).items[0]).toMatchObject({
      action: "product.update_file",
      before: { file: `${from}.txt`, position: from },
      after: { file: `${from}.txt`, position: Math.min(position, 4) },
    });
  });

  it("keeps every file once when several people move them at the same time", async () => {
    const { id, products, added } = await withFiles(5);
    await Promise.all(
      added.map(({ id: fileId }, index) => products.files.update({ id, fileId, position: 5 - index })),
    );
    const listed = await products.files.list({ id });
    expect(listed.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(listed.map((one) => one.id).toSorted()).toEqual(added.map((one) => one.id).toSorted());
  });

  it("renames it, with the ending that belongs to it", async () => {
    const { id, products, fileId } = await withFiles(1);
    const renamed = await products.files.update({ id, fileId, name: "setup.bat" });
    expect(renamed.name).toBe("setup.bat.txt");
    expect((await products.history({ id })).items[0]).toMatchObject({
      before: { file: "1.txt" },
      after: { file: "setup.bat.txt" },
    });
  });

  it("that changes nothing is not recorded", async () => {
    const { id, products, fileId } = await withFiles(1);
    await products.files.update({ id, fileId, name: "1.txt", position: 1 });
    expect((await products.history({ id })).items).toHaveLength(1);
  });

  it("does not find the file of another product", async () => {
    const { user, products, fileId } = await withFiles(1);
    const id = await createProduct(user.organizationId);
    for (const call of [
      () => products.files.update({ id, fileId, name: "no.txt" }),
      () => products.files.remove({ id, fileId }),
    ]) {
      expect((await refusalOf(call()))?.code).toBe("NOT_FOUND");
    }
  });
});

describe("the content of a file", () => {
  it("is stored once until the last of two products has lost it", async () => {
    const { user, id, products, fileId } = await withFiles(1);
    const other = await createProduct(user.organizationId);
    const second = await products.files.add({ id: other, content: text("file 1"), name: "same.txt" });
    expect(await storedBy(user)).toEqual([1, 1]);
    await products.files.remove({ id, fileId });
    expect((await fetched(user, second.id)).content.toString()).toBe("file 1");
    await products.files.remove({ id: other, fileId: second.id });
    expect(await storedBy(user)).toEqual([0, 0]);
  });

  it("is there for a product that gets it while another one loses it", async () => {
    const { user, id, products } = await withProduct();
    const other = await createProduct(user.organizationId);
    for (const word of ["a", "b", "c", "d"]) {
      const file = { content: text(word), name: `${word}.txt` };
      const { id: fileId } = await products.files.add({ id, ...file });
      const [, added] = await Promise.all([
        products.files.remove({ id, fileId }),
        products.files.add({ id: other, ...file }),
      ]);
      expect((await fetched(user, added.id)).content.toString()).toBe(word);
    }
  });

  it("is that of a copy of the product, too", async () => {
    const { user, id, products, fileId } = await withFiles(2);
    const copy = await products.duplicate({ id });
    expect(await namesOf(products, copy.id)).toEqual(["1 1.txt", "2 2.txt"]);
    expect(await storedBy(user)).toEqual([2, 2]);
    await products.files.remove({ id, fileId });
    expect(await namesOf(products, copy.id)).toEqual(["1 1.txt", "2 2.txt"]);
  });

  it("is there when the product comes back from the trash", async () => {
    const { user, id, products } = await withProduct("admin");
    const { id: fileId } = await products.files.add({ id, content: text("a"), name: "a.txt" });
    await products.delete({ id, version: 1 });
    await products.restore({ id });
    expect((await fetched(user, fileId)).status).toBe(200);
  });

  it("makes a sample product the organization's own", async () => {
    const admin = await signedInToNewOrganization("admin");
    const products = as(admin);
    await products.addSampleData();
    const [first] = (await products.list({ sort: "sku" })).items;
    if (!first) throw new Error("There is no sample data");
    await products.files.add({ id: first.id, content: text("a"), name: "a.txt" });
    expect(await products.removeSampleData()).toMatchObject({ removed: 11, kept: [first.name] });
  });
});

describe("a download", () => {
  it("is an attachment with the name of the file, which only the person's own browser keeps", async () => {
    const { user, id, products } = await withProduct();
    const content = zipOf({ "[Content_Types].xml": "", "word/document.xml": "" });
    const added = await products.files.add({
      id,
      content: content.toString("base64"),
      name: "Prüfbericht.docx",
    });
    const client = await signedIn(user, "client");
    const first = await fetched(client, added.id);
    expect(first.content.equals(content)).toBe(true);
    expect(Object.fromEntries(first.response.headers)).toEqual({
      etag: expect.stringMatching(/^"[\da-f]{64}"$/),
      "cache-control": "private, no-cache",
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-length": String(content.length),
      "content-disposition": `attachment; filename="Pr_fbericht.docx"; filename*=UTF-8''Pr%C3%BCfbericht.docx`,
    });
    const etag = first.response.headers.get("etag") ?? "";
    const known = await fetched(client, added.id, { "if-none-match": etag });
    expect([known.status, known.content.length]).toEqual([304, 0]);
    await products.files.update({ id, fileId: added.id, name: "Report.docx" });
    expect((await fetched(client, added.id, { "if-none-match": etag })).status).toBe(200);
  });

  it("is not found by people of another organization, as if it did not exist", async () => {
    const { fileId } = await withFiles(1);
    const eve = await signedInToNewOrganization("admin");
    const unknown = 2 ** 40;
    const [foreign, missing] = [await fetched(eve, fileId), await fetched(eve, unknown)];
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    const words = (content: Buffer, id: number) =>
      content
        .toString()
        .replaceAll(String(id), "#")
        .replace(/"requestId":"[^"]*"/, "");
    expect(words(foreign.content, fileId)).toBe(words(missing.content, unknown));
    for (const id of ["0", "-1", "1.5", "abc", "1e3"]) expect((await fetched(eve, id)).status).toBe(404);
  });

  it("is for API keys that may read products", async () => {
    const { user, fileId } = await withFiles(1);
    const statusFor = async (scope: "products:read" | "users:read") => {
      const { key } = await createApiKey(user.organizationId, user.userId, { scopes: [scope] });
      return (await fetched({ ...user, accessToken: key }, fileId)).status;
    };
    expect([await statusFor("products:read"), await statusFor("users:read")]).toEqual([200, 403]);
  });

  it("of a draft is for those who may change products", async () => {
    const { user, id, products, fileId } = await withFiles(1);
    await products.update({ id, version: 1, status: "draft" });
    const client = await signedIn(user, "client");
    expect([(await fetched(user, fileId)).status, (await fetched(client, fileId)).status]).toEqual([
      200, 404,
    ]);
    expect((await refusalOf(as(client).files.list({ id })))?.code).toBe("NOT_FOUND");
  });

  it("of a product in the trash is for those who see the trash", async () => {
    const organization = await createOrganization();
    const [admin, staff] = [await signedIn(organization, "admin"), await signedIn(organization, "staff")];
    const id = await createProduct(organization.organizationId);
    const { id: fileId } = await as(admin).files.add({ id, content: text("a"), name: "a.txt" });
    await as(admin).delete({ id, version: 1 });
    expect([(await fetched(admin, fileId)).status, (await fetched(staff, fileId)).status]).toEqual([
      200, 404,
    ]);
  });

  it("is refused to those who are not signed in there", async () => {
    const { user, fileId } = await withFiles(1);
    const eve = await signedInToNewOrganization("admin");
    for (const accessToken of ["none", eve.accessToken]) {
      expect((await fetched({ ...user, accessToken }, fileId)).status).toBe(401);
    }
  });

  it("is over once the file is removed", async () => {
    const { user, id, products, fileId } = await withFiles(1);
    await products.files.remove({ id, fileId });
    expect((await fetched(user, fileId)).status).toBe(404);
    expect((await products.history({ id })).items[0]).toMatchObject({
      action: "product.remove_file",
      before: { file: "1.txt" },
    });
  });
});

describe("files over REST", () => {
  it("are added, listed, renamed, moved and removed", async () => {
    const { user, id } = await withProduct();
    const path = `/products/${id}/files`;
    const add = async (name: string) => sendAs(user, "POST", path, { body: { content: text(name), name } });
    const [first, second] = [await add("a.txt"), await add("b.txt")];
    const { id: fileId } = second.json.data;
    expect([first.status, second.headers.get("location")]).toEqual([201, `/api/v1${path}/${fileId}`]);
    const body = { name: "Front.csv", position: 1 };
    expect((await sendAs(user, "PATCH", `${path}/${fileId}`, { body })).json.data).toMatchObject(body);
    const listed = await sendAs(user, "GET", path);
    expect(listed.json.data.map(({ name }: { name: string }) => name)).toEqual(["Front.csv", "a.txt"]);
    expect((await sendAs(user, "DELETE", `${path}/${fileId}`)).status).toBe(200);
    expect((await sendAs(user, "GET", path)).json.data).toHaveLength(1);
  });

  it("can have bodies that are larger than others", async () => {
    const { user, id } = await withProduct();
    const content = Buffer.alloc(maxFileBytes, "a").toString("base64");
    const body = { content, name: "long.txt" };
    expect((await sendAs(user, "POST", `/products/${id}/files`, { body })).status).toBe(201);
    const tooLarge = { content: content.repeat(2), name: "longer.txt" };
    const refusal = await sendAs(user, "POST", `/products/${id}/files`, { body: tooLarge });
    expect([refusal.status, refusal.json.message]).toEqual([413, "The body can have at most 4.25 MiB."]);
    expect((await sendAs(user, "POST", `/products/${id}/pictures`, { body })).status).toBe(413);
  });
});
