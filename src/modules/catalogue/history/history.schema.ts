import { z } from "zod";
import { activityChange, activityList, activityPage } from "@/modules/audit/activity/activity-logs.schema";
import { productByIdInput } from "@/modules/catalogue/products/products.schema";

export const productHistoryInput = productByIdInput.extend({
  ...activityPage.shape,
  limit: activityPage.shape.limit.unwrap().default(10),
});
export type ProductHistoryInput = Omit<z.infer<typeof productHistoryInput>, "direction">;

export const productHistory = activityList.extend({ items: z.array(activityChange) });
export type ProductHistory = z.infer<typeof productHistory>;
