import { nounOf } from "./action-labels";
import { actionGroups, singleActions } from "./action-options";

export const anyAction = { value: "any", label: "Everything" };
const actionOptions: readonly { value: string; label: string }[] = [
  anyAction,
  ...actionGroups,
  ...singleActions,
];

/** The options, including an action that only the URL names. */
export const optionsWith = (action: string | null) =>
  action === null || actionOptions.some(({ value }) => value === action)
    ? actionOptions
    : [...actionOptions, { value: action, label: action }];

/** The label of an action, or of a group of actions. */
export const actionLabel = (action: string): string =>
  actionOptions.find(({ value }) => value === action)?.label ?? action;

/** The label of an object, or of a type: "About product #12". */
export function entityLabel(entity: string): string {
  const [type = "", id] = entity.split(":");
  const noun = nounOf({ type, id: id ?? "", name: null });
  return id ? `About ${noun} #${id}` : `About: ${noun}`;
}
