import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxCategories, maxCategoryDepth, maxCategoryName, pathSeparator } from "@/lib/categories";
import { idOf } from "@/lib/ids";
import { line } from "@/lib/text";

const t = textsOf("productChecks");

const categoryId = idOf("categories");
const parentId = categoryId
  .nullable()
  .describe(`The category that it is in; null at the top. The tree has at most ${maxCategoryDepth} levels.`);

const name = line({ label: "name", min: 1, max: maxCategoryName })
  .refine((value) => !pathSeparator.test(value), { error: () => t("categorySeparator") })
  .describe("Unique among the categories with the same parent; case is ignored.");

/** What people type. */
export const categoryNameInput = z.strictObject({ name });

export const createCategoryInput = z.strictObject({ name, parentId: parentId.default(null) });
export type CreateCategoryInput = z.infer<typeof createCategoryInput>;

export const updateCategoryInput = z.strictObject({
  id: categoryId,
  name: name.optional(),
  parentId: parentId.optional(),
  position: z
    .number()
    .int()
    .min(1)
    .max(maxCategories)
    .optional()
    .describe("From 1, among the categories with the same parent. One beyond the last one means the last."),
});
export type UpdateCategoryInput = z.infer<typeof updateCategoryInput>;

export const categoryByIdInput = z.strictObject({ id: categoryId });

export const category = z.strictObject({
  id: categoryId,
  parentId: categoryId.nullable().describe("Null at the top of the tree."),
  name: z.string(),
  position: z.number().describe("From 1, among the categories with the same parent."),
});
export type Category = z.infer<typeof category>;

/** Each category directly before those below it. */
export const categoryList = z.strictObject({ items: z.array(category) });

export const categoryCounts = z.strictObject({
  items: z.array(z.strictObject({ id: categoryId, products: z.number() })),
});
