/*
 * What someone opened lately in this browser, for the command palette (decision 55): ids, whose names only the server knows.
 * It is for one person, and ends when they sign out or someone else opens something.
 */

const key = "opened-lately";
const most = 8;
const page = /^\/dashboard\/((?:products|users)\/\d+)(?:\/|$)/;

export interface Opened {
  kind: "products" | "users";
  id: number;
}

/** Notes the record that a page shows, if it shows one. */
export function noteOpened(userId: number, pathname: string): void {
  const opened = page.exec(pathname)?.[1];
  if (!opened) return;
  const others = stored(userId).filter((other) => other !== opened);
  attempt((storage) => storage.setItem(key, `${userId}:${[opened, ...others].slice(0, most).join(",")}`));
}

/** The latest first. */
export function openedLately(userId: number): Opened[] {
  return stored(userId).map((opened) => {
    const [kind, id] = opened.split("/");
    return { kind: kind === "users" ? "users" : "products", id: Number(id) };
  });
}

export function forgetOpened(): void {
  attempt((storage) => storage.removeItem(key));
}

function stored(userId: number): string[] {
  const [owner, list = ""] = attempt((storage) => storage.getItem(key))?.split(":") ?? [];
  const isOwn = owner === String(userId);
  return isOwn ? list.split(",").filter((opened) => page.test(`/dashboard/${opened}`)) : [];
}

/** Undefined where the browser keeps nothing. */
function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}
