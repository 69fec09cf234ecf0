import { z } from "zod";
import { activityChange, activityList, activityPage } from "@/modules/activity-logs/activity-logs.schema";
import { productByIdInput } from "./products.schema";

export const productHistoryInput = productByIdInput.extend({
  ...activityPage.shape,
  limit: activityPage.shape.limit.unwrap().default(10),
});
export type ProductHistoryInput = Omit<z.infer<typeof productHistoryInput>, "direction">;

export const productHistory = activityList.extend({ items: z.array(activityChange) });
export type ProductHistory = z.infer<typeof productHistory>;
