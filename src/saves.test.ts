import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/* One way to save in the browser: whatever sends a change gives it to shared code, which sends it once, says that it is
   pending, and shows why it failed. */

/** Hooks and callbacks that do so, and components that take an action and do it. */
const ways =
  /\b(useSave|useSubmit|useVersionedSave|outcomeToasts|failureToast|showFailure|useSaveBranding|useImportWork|useUploads)\(|<(IdentityForm|LinkConfirmation|LinkGate|ReasonDialog)\b/;

const elsewhere: Record<string, string> = {
  "src/modules/catalogue/bulk-edit/ui/bulk-edit-dialog.tsx":
    "a preview, which changes nothing: the dialog shows why there is none",
  "src/modules/catalogue/bulk-edit/ui/use-bulk-edit.ts":
    "one call after the other until it is stopped; the dialog shows what was done when one has failed",
  "src/modules/catalogue/list/ui/use-inline-save.ts":
    "one field of a row, in turn with its other changes; the cell shows what failed",
  "src/modules/catalogue/products/ui/use-save-product.ts":
    "merges two versions, and leads to the product that has the SKU",
  "src/modules/catalogue/saved-views/ui/use-managed-views.ts": "with the callbacks of useSavedViews",
  "src/modules/catalogue/trash/ui/use-move-matching.ts":
    "asks again if another number of products matches by now",
  "src/modules/members/invitations/ui/use-several-invitations.ts":
    "shows for each row why it cannot be sent; of concurrent checks, the latest counts",
  "src/modules/second-factor/own/ui/use-second-factor.ts": "for the IdentityForm of its page",
};

/** What shows a change before the server has made it, and takes it back if it refuses. */
const optimistic: Record<string, string> = {
  "src/modules/catalogue/list/ui/use-inline-save.ts": "a field of a row",
  "src/modules/catalogue/trash/ui/use-delete-products.ts": "rows that leave the list",
};

const sendsAChange = (source: string) => /\buseMutation\(|\bclient(\.\w+)+\.mutate\(/.test(source);
const isOptimistic = (source: string) => /\bonMutate\b|\.cancelQueries\(/.test(source);
const isOneWay = (source: string) => !sendsAChange(source) || ways.test(source);

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file}`)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(file, "utf8") }));
const filesWhere = (holds: (source: string) => boolean) =>
  sources.filter(({ source }) => holds(source)).map(({ file }) => file);

describe("a change that the browser sends", () => {
  it("is found", () => {
    expect(filesWhere(sendsAChange).length).toBeGreaterThan(50);
  });

  it("goes through the shared code", () => {
    expect(filesWhere((source) => !isOneWay(source)).sort()).toEqual(Object.keys(elsewhere).sort());
  });

  it("is shown before the server has made it only where a list would jump otherwise", () => {
    expect(filesWhere(isOptimistic).sort()).toEqual(Object.keys(optimistic).sort());
  });

  it.each([
    "const save = useMutation(trpc.products.update.mutationOptions());",
    "await client.products.update.mutate({ id });",
  ])("is noticed in %s", (source) => {
    expect(isOneWay(source)).toBe(false);
  });
});
