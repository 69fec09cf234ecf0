import type { Messages } from "@/i18n/messages";
import { textsOf } from "@/i18n/texts";
import { AppError } from "./app-error";
import { isSame } from "./is-same";

const t = textsOf("changes");

/**
 * The fields of `given` whose value differs from the current one, by content. A field that is undefined was not given.
 */
export function diff<Fields extends object>(
  current: { [Name in keyof NoInfer<Fields>]?: unknown },
  given: Partial<Fields>,
): Partial<Fields> {
  const changed: unknown[][] = Object.entries(given).filter(
    ([name, value]) => value !== undefined && !isSame(value, Reflect.get(current, name)),
  );
  return Object.fromEntries(changed);
}

/** The named fields: what a change replaces, for the activity. */
export function pick<Row extends object>(row: Row, names: readonly string[]): Partial<Row> {
  const picked: unknown[][] = Object.entries(row).filter(([name]) => names.includes(name));
  return Object.fromEntries(picked);
}

/**
 * Throws AppError STALE_VERSION, with the current state as `data.current`, if the principal has read another version.
 * Call it while the row is locked.
 */
export function assertVersion(
  current: { version: number },
  version: number,
  what: keyof Messages["changes"]["changedByOther"],
): void {
  if (current.version !== version) throw staleVersion(current, t(`changedByOther.${what}`));
}

/** The error for a change that is based on something else than the current state. */
export const staleVersion = (current: object, message: string) =>
  new AppError("STALE_VERSION", message, { data: { current } });
