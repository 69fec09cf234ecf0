import { actionGroups, singleActions } from "./action-options";
import { nounOf } from "./activity-words";

export const anyAction = { value: "any", label: "Everything" };
const actionOptions: readonly { value: string; label: string }[] = [
  anyAction,
  ...actionGroups,
  ...singleActions,
];

/** What there is to choose from, with an action that an address names besides. */
export const optionsWith = (action: string | null) =>
  action === null || actionOptions.some(({ value }) => value === action)
    ? actionOptions
    : [...actionOptions, { value: action, label: action }];

/** What an action, or a group of them, is called as a filter. */
export const actionLabel = (action: string): string =>
  actionOptions.find(({ value }) => value === action)?.label ?? action;

/** What a thing, or a kind of things, is called as a filter: "About product #12". */
export function entityLabel(entity: string): string {
  const [type = "", id] = entity.split(":");
  const noun = nounOf({ type, id: id ?? "", name: null });
  return id ? `About ${noun} #${id}` : `About: ${noun}`;
}
