import { eq } from "drizzle-orm";
import type { z } from "zod";
import { change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { defaultViews, savedViews } from "@/server/db/schema";
import { lockPerson } from "@/server/tenancy/lock-person";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { chooseDefaultInput, SavedView, ViewList } from "./saved-views.schema";
import { readRow, readViews, type ViewPerson, type ViewRow } from "./view-rows";

/** Chooses the view that a list opens with for the person, or none. Throws AppError NOT_FOUND. */
export function chooseDefault(
  db: TenantDb,
  person: ViewPerson,
  { list, id }: z.infer<typeof chooseDefaultInput>,
): Promise<SavedView[]> {
  return change(db, async (tx) => {
    await lockPerson(tx, person.userId);
    const view = id === null ? null : await readRow(tx, person, id);
    await setDefault(tx, person.userId, list, view);
    return readViews(tx, person, list);
  });
}

/** Null for the list without a view. With the person locked. */
export async function setDefault(
  tx: TenantDb,
  userId: number,
  list: ViewList,
  view: Pick<ViewRow, "id" | "userId"> | null,
): Promise<void> {
  if (view?.userId === userId) {
    await unsetDefault(tx, userId, list);
    await tx.update(savedViews, { isDefault: true }, eq(savedViews.id, view.id));
  } else {
    await unsetOwn(tx, userId, list);
    const viewId = view?.id ?? null;
    // Not deleted and inserted: two people's transactions would wait for each other's gap.
    await tx.upsert(defaultViews, { userId, list, viewId }, { viewId });
  }
}

/** Afterwards, the list opens for the person as for everyone. With the person locked. */
export async function unsetDefault(tx: TenantDb, userId: number, list: ViewList): Promise<void> {
  await unsetOwn(tx, userId, list);
  await tx.delete(defaultViews, allOf(eq(defaultViews.userId, userId), eq(defaultViews.list, list)));
}

const unsetOwn = (tx: TenantDb, userId: number, list: ViewList) =>
  tx.update(
    savedViews,
    { isDefault: false },
    allOf(eq(savedViews.userId, userId), eq(savedViews.list, list), eq(savedViews.isDefault, true)),
  );
