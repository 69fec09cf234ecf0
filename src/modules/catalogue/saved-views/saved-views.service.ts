import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { AppError, fieldError } from "@/lib/app-error";
import { change } from "@/server/change";
import { isDuplicateKey } from "@/server/db/client";
import { columnsOf } from "@/server/db/columns";
import { allOf } from "@/server/db/conditions";
import { savedViews } from "@/server/db/schema";
import { lockPerson } from "@/server/tenancy/lock-person";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import {
  type createViewInput,
  maxSavedViews,
  type SavedView,
  type updateViewInput,
  type ViewList,
  viewParams,
} from "./saved-views.schema";

const columns = columnsOf(savedViews, "id", "list", "name", "params", "isDefault");

/** The person's own views of a list, by name. */
export async function listViews(db: TenantDb, userId: number, list: ViewList): Promise<SavedView[]> {
  const rows = await db
    .select(columns)
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.list, list)))
    .orderBy(asc(savedViews.name));
  return rows.map(toView);
}

/** Throws AppError DUPLICATE if the name is taken, and LIMIT_REACHED. */
export async function createView(
  db: TenantDb,
  userId: number,
  { list, ...view }: z.infer<typeof createViewInput>,
): Promise<SavedView> {
  return change(db, async (tx) => {
    // Two at once cannot set two defaults or exceed the limit.
    await lockPerson(tx, userId);
    const existing = await listViews(tx, userId, list);
    if (existing.length >= maxSavedViews) {
      throw new AppError(
        "LIMIT_REACHED",
        `You have ${maxSavedViews} views, the maximum. Delete one to save another.`,
      );
    }
    if (view.isDefault) await unsetDefault(tx, userId, list);
    const { insertId } = await catchDuplicateName(() => tx.insert(savedViews, { ...view, list, userId }));
    return toView(await readRow(tx, userId, insertId));
  });
}

/**
 * Renames, overwrites or makes it the default. Throws AppError NOT_FOUND, also for other people's views, and DUPLICATE.
 */
export async function updateView(
  db: TenantDb,
  userId: number,
  { id, ...changes }: z.infer<typeof updateViewInput>,
): Promise<SavedView> {
  return change(db, async (tx) => {
    await lockPerson(tx, userId);
    const current = await readRow(tx, userId, id);
    if (Object.values(changes).every((value) => value === undefined)) return toView(current);
    if (changes.isDefault) await unsetDefault(tx, userId, current.list);
    await catchDuplicateName(() => tx.update(savedViews, changes, eq(savedViews.id, id)));
    return toView(await readRow(tx, userId, id));
  });
}

/** Throws AppError NOT_FOUND, also for other people's views. */
export async function deleteView(db: TenantDb, userId: number, id: number): Promise<{ id: number }> {
  return change(db, async (tx) => {
    const { affectedRows } = await tx.delete(
      savedViews,
      allOf(eq(savedViews.id, id), eq(savedViews.userId, userId)),
    );
    if (affectedRows === 0) throw notFound(id);
    return { id };
  });
}

interface Row {
  id: number;
  list: ViewList;
  name: string;
  params: Record<string, unknown>;
  isDefault: boolean;
}

/** Parameters saved by an older release and no longer known are left out. */
function toView({ list, params, ...row }: Row): SavedView {
  const fields = new Map<string, z.ZodType>(Object.entries(viewParams[list].shape));
  const known = Object.entries(params).filter(([name, value]) => fields.get(name)?.safeParse(value).success);
  return { ...row, params: viewParams[list].parse(Object.fromEntries(known)) };
}

async function readRow(tx: TenantDb, userId: number, id: number): Promise<Row> {
  const [row] = await tx
    .select(columns)
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
    .limit(1);
  if (!row) throw notFound(id);
  return row;
}

async function unsetDefault(tx: TenantDb, userId: number, list: ViewList): Promise<void> {
  await tx.update(
    savedViews,
    { isDefault: false },
    allOf(eq(savedViews.userId, userId), eq(savedViews.list, list), eq(savedViews.isDefault, true)),
  );
}

async function catchDuplicateName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw fieldError("DUPLICATE", "name", "You already have a view with this name.", { cause: error });
  }
}

const notFound = (id: number) => new AppError("NOT_FOUND", `View ${id} not found.`);
