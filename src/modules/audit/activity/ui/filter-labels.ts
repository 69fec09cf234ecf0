import type { Messages } from "@/i18n/messages";
import type { Translator } from "@/i18n/translations";
import { capitalized } from "./action-labels";

type Texts = Messages["activity"];
type ActivityTexts = Translator<"activity">;

export const anyAction = "any";

/** Groups of actions, and single ones that people look for. */
const namedActions: readonly string[] = [
  "product.",
  "user.",
  "invitation.",
  "api_key.",
  "organization.",
  "product.create",
  "product.update",
  "product.delete",
  "product.restore",
  "user.update",
  "user.update_profile",
  "user.disable",
  "user.remove",
  "user.impersonate",
  "invitation.create",
];

/** The options, including an action that only the URL names. */
export function actionOptions(t: ActivityTexts, action: string | null): { value: string; label: string }[] {
  const named = namedActions.map((value) => ({ value, label: capitalized(actionName(t, value)) }));
  const isNamed = action === null || namedActions.includes(action);
  return [
    { value: anyAction, label: t("everything") },
    ...named,
    ...(isNamed ? [] : [{ value: action, label: action }]),
  ];
}

/** What an action is called within a sentence, or a group of actions, which ends with a dot. */
export function actionName(t: ActivityTexts, action: string): string {
  if (!namedActions.includes(action)) return action;
  return action.endsWith(".")
    ? t(`groups.${action.slice(0, -1) as keyof Texts["groups"]}`)
    : t(`actions.${action.replace(".", "_") as keyof Texts["actions"]}`);
}
