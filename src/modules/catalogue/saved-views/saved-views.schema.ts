import { z } from "zod";
import { idOf } from "@/lib/ids";
import { line } from "@/lib/text";
import { productView } from "@/modules/catalogue/list/list.schema";

/** The lists that have views, with the parameters that each keeps. */
export const viewParams = { products: productView };
export type ViewList = keyof typeof viewParams;

/** Per person and list. */
export const maxSavedViews = 50;

const list = z.enum(["products"] satisfies ViewList[]);
export const viewName = line({ label: "Name", min: 1, max: 60 });
const fields = z.strictObject({
  name: viewName,
  params: productView.describe("The state of the list; absent values are the list's defaults."),
  /** Makes it the default view instead of the current one. */
  isDefault: z.boolean(),
});

export const listViewsInput = z.strictObject({ list });
export const createViewInput = fields.extend({ list, isDefault: fields.shape.isDefault.default(false) });
export const updateViewInput = fields.partial().extend({ id: idOf("saved_views") });
export const deleteViewInput = z.strictObject({ id: idOf("saved_views") });

export const savedView = fields.extend({ id: idOf("saved_views") });
export type SavedView = z.infer<typeof savedView>;
export const savedViews = z.array(savedView);
