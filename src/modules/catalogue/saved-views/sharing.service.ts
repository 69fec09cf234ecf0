import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { can } from "@/lib/permissions";
import { change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { defaultViews, savedViews } from "@/server/db/schema";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { shareViewInput } from "./saved-views.schema";
import { readRow, type ViewPerson, type ViewRow } from "./view-rows";

const t = textsOf("catalogueErrors");

type Sharing = z.infer<typeof shareViewInput>;

/**
 * Shares a view with everyone, makes it everyone's default, or takes that back: then only the person who saved it sees it.
 * Throws AppError NOT_FOUND, and DUPLICATE if another shared view has the name.
 */
export function shareView(
  db: TenantDb,
  person: ViewPerson,
  { id, isShared, isOrganizationDefault }: Sharing,
): Promise<Sharing> {
  return change(db, async (tx, audit) => {
    // Two at once cannot set two defaults, or share two views with one name.
    await lockOrganization(tx);
    const { list, name, ...current } = await readRow(tx, person, id);
    const before = { isShared: current.isShared, isOrganizationDefault: current.isOrganizationDefault };
    const after = { isShared, isOrganizationDefault };
    if (isShared && !before.isShared) await assertSharedNameIsFree(tx, { id, list, name });
    if (isOrganizationDefault) {
      const isDefault = allOf(eq(savedViews.list, list), eq(savedViews.isOrganizationDefault, true));
      await tx.update(savedViews, { isOrganizationDefault: false }, isDefault);
    }
    if (!isShared) await tx.delete(defaultViews, allOf(eq(defaultViews.viewId, id)));
    await tx.update(savedViews, after, eq(savedViews.id, id));
    await audit.record({
      action: isShared ? "saved_view.share" : "saved_view.unshare",
      entityId: id,
      before: { name, ...before },
      after: { name, ...after },
    });
    return { id, ...after };
  });
}

/** Shared views belong to those who may share. Throws AppError FORBIDDEN. */
export function assertMayShare(person: ViewPerson): void {
  if (!can(person, "views:share")) throw new AppError("FORBIDDEN", t("notAllowed"));
}

/** Throws AppError DUPLICATE if another shared view of the list has the name. */
export async function assertSharedNameIsFree(
  tx: TenantDb,
  { id, list, name }: Pick<ViewRow, "id" | "list" | "name">,
): Promise<void> {
  const isTaken = await tx.exists(
    savedViews,
    and(
      eq(savedViews.list, list),
      eq(savedViews.isShared, true),
      eq(savedViews.name, name),
      ne(savedViews.id, id),
    ),
  );
  if (isTaken) throw fieldError("DUPLICATE", "name", t("view.sharedNameTaken"));
}
