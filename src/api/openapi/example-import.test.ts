import { signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { expect, test } from "vitest";
import { z } from "zod";
import { openApiDocument } from "./document";

const { paths } = await openApiDocument();
const hasExample = z.object({
  content: z.object({ "application/json": z.object({ example: z.unknown() }) }),
});

const exampleOf = (path: string) =>
  hasExample.parse(paths[path]?.post?.requestBody).content["application/json"].example;

test("the examples of the steps of an import, one after the other, import a product", async () => {
  const admin = await signedInToNewOrganization("admin");
  const step = async (path: string, id: string) =>
    (await sendAs(admin, "POST", path.replace("{id}", id), { body: exampleOf(path) })).json;
  const begun = await step("/products/imports", "");
  const id = String(begun.data.id);
  const staged = await step("/products/imports/{id}/rows", id);
  expect(staged).toMatchObject({ success: true });
  const rows = await sendAs(admin, "GET", `/products/imports/${id}/rows`);
  expect(rows.json.data).toMatchObject([{ line: 2, problems: {} }]);
  await step("/products/imports/{id}/run", id);
  const { json } = await sendAs(admin, "GET", "/products");
  expect(json.data).toMatchObject([{ name: "Claw hammer", sku: "HAM-001", price: "12.50", stock: 25 }]);
});
