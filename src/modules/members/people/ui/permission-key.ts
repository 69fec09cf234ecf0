import type { Permission } from "@/lib/permissions";

type Without<Sign extends string, Text extends string> = Text extends `${infer Start}${Sign}${infer Rest}`
  ? `${Start}_${Without<Sign, Rest>}`
  : Text;

/** The key of a permission in the texts of `roles`, where it has underscores: `api_keys_write` for `api-keys:write`. */
export const permissionKey = <Name extends Permission>(permission: Name) =>
  permission.replaceAll(/[-:]/g, "_") as Without<":", Without<"-", Name>>;
