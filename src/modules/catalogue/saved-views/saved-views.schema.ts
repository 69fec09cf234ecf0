import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { idOf } from "@/lib/ids";
import { line } from "@/lib/text";
import { productView } from "@/modules/catalogue/list/list.schema";

const t = textsOf("productChecks");

/** The lists that have views, with the parameters that each keeps. */
export const viewParams = { products: productView };
export type ViewList = keyof typeof viewParams;

/** Per person and list. */
export const maxSavedViews = 50;

const list = z.enum(["products"] satisfies ViewList[]);
export const viewName = line({ label: "name", min: 1, max: 60 });
const fields = z.strictObject({
  name: viewName,
  params: productView.describe("The state of the list; absent values are the list's defaults."),
  /** Makes it the person's default view instead of the current one. */
  isDefault: z.boolean(),
});

export const listViewsInput = z.strictObject({ list });
export const createViewInput = fields.extend({ list, isDefault: fields.shape.isDefault.default(false) });
export const updateViewInput = fields.partial().extend({ id: idOf("saved_views") });
export const deleteViewInput = z.strictObject({ id: idOf("saved_views") });

export const shareViewInput = z
  .strictObject({
    id: idOf("saved_views"),
    isShared: z.boolean().describe("Whether everyone in the organization sees it."),
    isOrganizationDefault: z
      .boolean()
      .default(false)
      .describe("Makes it the default view of everyone who has not chosen one, instead of the current one."),
  })
  .refine(({ isShared, isOrganizationDefault }) => isShared || !isOrganizationDefault, {
    path: ["isOrganizationDefault"],
    error: () => t("onlySharedForEveryone"),
  });

export const viewSharing = z.strictObject(shareViewInput.shape);

export const chooseDefaultInput = z.strictObject({
  list,
  id: idOf("saved_views")
    .nullable()
    .describe(
      "An own or a shared view; null to open the list without a view, whatever the organization’s default is.",
    ),
});

export const savedView = fields.extend({
  id: idOf("saved_views"),
  isDefault: z.boolean().describe("The person chose it as their default."),
  isOwn: z.boolean(),
  isShared: z.boolean().describe("Everyone in the organization sees it."),
  isOrganizationDefault: z.boolean().describe("The default of everyone who has not chosen one."),
  opens: z.boolean().describe("The list opens with it: the person’s default, or else the organization’s."),
});
export type SavedView = z.infer<typeof savedView>;
export const savedViews = z.array(savedView);
