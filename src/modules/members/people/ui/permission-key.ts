import type { Permission } from "@/lib/permissions";

/** Only letters and underscores, as in keys of texts. */
type Key<Text extends string> = Text extends `${infer Start}${"-" | ":"}${infer Rest}`
  ? `${Start}_${Key<Rest>}`
  : Text;

/** The key of a permission in the texts of `roles`: `api_keys_write` of `api-keys:write`. */
export const permissionKey = <Name extends Permission>(permission: Name) =>
  permission.replaceAll(/[-:]/g, "_") as Key<Name>;
