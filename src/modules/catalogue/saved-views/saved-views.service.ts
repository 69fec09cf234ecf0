import { eq } from "drizzle-orm";
import type { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { assertCategory } from "@/modules/catalogue/categories/category-rows";
import type { ProductView } from "@/modules/catalogue/list/list.schema";
import { change } from "@/server/change";
import { isDuplicateKey } from "@/server/db/client";
import { allOf } from "@/server/db/conditions";
import { savedViews } from "@/server/db/schema";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import { lockPerson } from "@/server/tenancy/lock-person";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { setDefault, unsetDefault } from "./default-view";
import {
  type createViewInput,
  maxSavedViews,
  type SavedView,
  type updateViewInput,
  type ViewList,
} from "./saved-views.schema";
import { assertMayShare, assertSharedNameIsFree } from "./sharing.service";
import { notFound, readRow, readViews, type ViewPerson } from "./view-rows";

const t = textsOf("catalogueErrors");

/** Throws AppError DUPLICATE if the name is taken, LIMIT_REACHED, and NOT_FOUND for the category of a filter. */
export async function createView(
  db: TenantDb,
  person: ViewPerson,
  { list, isDefault, ...view }: z.infer<typeof createViewInput>,
): Promise<SavedView> {
  const { userId } = person;
  return change(db, async (tx) => {
    await assertParams(tx, view.params);
    // Two at once cannot set two defaults or exceed the limit.
    await lockPerson(tx, userId);
    if ((await tx.count(savedViews, isOwnOf(userId, list))) >= maxSavedViews) {
      throw new AppError("LIMIT_REACHED", t("view.tooMany", { most: String(maxSavedViews) }));
    }
    const { insertId } = await catchDuplicateName(() => tx.insert(savedViews, { ...view, list, userId }));
    if (isDefault) await setDefault(tx, userId, list, { id: insertId, userId });
    return readView(tx, person, list, insertId);
  });
}

/**
 * Renames, overwrites or makes it the person's default. Throws AppError NOT_FOUND, also for other people's views that are
 * not shared, and for the category of a filter, FORBIDDEN for changes of a shared one by those who may not share, and DUPLICATE.
 */
export async function updateView(
  db: TenantDb,
  person: ViewPerson,
  { id, isDefault, ...changes }: z.infer<typeof updateViewInput>,
): Promise<SavedView> {
  return change(db, async (tx, audit) => {
    // Concurrent changes cannot give two shared views the same name, even if one of them shares this view.
    if (changes.name !== undefined) await lockOrganization(tx);
    await lockPerson(tx, person.userId);
    const current = await readRow(tx, person, id);
    await assertParams(tx, changes.params);
    const { list, isShared } = current;
    if (isDefault) await setDefault(tx, person.userId, list, current);
    else if (isDefault === false && (await readView(tx, person, list, id)).isDefault) {
      await unsetDefault(tx, person.userId, list);
    }
    if (Object.values(changes).some((value) => value !== undefined)) {
      if (isShared) assertMayShare(person);
      if (isShared && changes.name) await assertSharedNameIsFree(tx, { id, list, name: changes.name });
      await catchDuplicateName(() => tx.update(savedViews, changes, eq(savedViews.id, id)));
      if (isShared) {
        const { name, params } = current;
        await audit.record({
          action: "saved_view.update",
          entityId: id,
          before: { name, params },
          after: { name, params, ...changes },
        });
      }
    }
    return readView(tx, person, list, id);
  });
}

/** Throws AppError NOT_FOUND, and FORBIDDEN as `updateView`. */
export async function deleteView(db: TenantDb, person: ViewPerson, id: number): Promise<{ id: number }> {
  return change(db, async (tx, audit) => {
    const current = await readRow(tx, person, id);
    if (current.isShared) assertMayShare(person);
    const { affectedRows } = await tx.delete(savedViews, eq(savedViews.id, id));
    if (affectedRows === 0) throw notFound(id);
    if (current.isShared) {
      await audit.record({ action: "saved_view.delete", entityId: id, before: { name: current.name } });
    }
    return { id };
  });
}

/** Throws AppError NOT_FOUND for a category that does not exist. */
async function assertParams(tx: TenantDb, params: ProductView | undefined): Promise<void> {
  if (params?.category !== undefined) await assertCategory(tx, params.category);
}

const isOwnOf = (userId: number, list: ViewList) =>
  allOf(eq(savedViews.userId, userId), eq(savedViews.list, list));

async function readView(tx: TenantDb, person: ViewPerson, list: ViewList, id: number): Promise<SavedView> {
  const view = (await readViews(tx, person, list)).find((found) => found.id === id);
  if (!view) throw notFound(id);
  return view;
}

async function catchDuplicateName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw fieldError("DUPLICATE", "name", t("view.nameTaken"), { cause: error });
  }
}
