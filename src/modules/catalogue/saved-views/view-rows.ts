import { and, asc, eq, or } from "drizzle-orm";
import type { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { Grants } from "@/lib/permissions";
import { canSeeStatus } from "@/modules/catalogue/list/list-conditions";
import { productStatuses } from "@/modules/catalogue/list/list-options";
import { columnsOf } from "@/server/db/columns";
import { defaultViews, savedViews } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type SavedView, type ViewList, viewParams } from "./saved-views.schema";

const t = textsOf("catalogueErrors");

export interface ViewPerson extends Grants {
  userId: number;
}

const columns = columnsOf(
  savedViews,
  ...(["id", "userId", "list", "name", "params", "isDefault", "isShared", "isOrganizationDefault"] as const),
);

export interface ViewRow {
  id: number;
  userId: number;
  list: ViewList;
  name: string;
  params: Record<string, unknown>;
  isDefault: boolean;
  isShared: boolean;
  isOrganizationDefault: boolean;
}

const visibleTo = (userId: number) => or(eq(savedViews.userId, userId), eq(savedViews.isShared, true));

/** The person's own views of a list and the shared ones, by name. */
export async function readViews(db: TenantDb, person: ViewPerson, list: ViewList): Promise<SavedView[]> {
  const { userId } = person;
  const [found, [choice]] = await sentTogether([
    db
      .select(columns)
      .from(savedViews)
      .where(and(eq(savedViews.list, list), visibleTo(userId)))
      .orderBy(asc(savedViews.name)),
    db
      .select(columnsOf(defaultViews, "viewId"))
      .from(defaultViews)
      .where(and(eq(defaultViews.userId, userId), eq(defaultViews.list, list)))
      .limit(1),
  ]);
  const rows = found.filter((row) => isSeenBy(person, row));
  const chosen =
    rows.find((row) => row.userId === userId && row.isDefault) ??
    rows.find(({ id }) => id === choice?.viewId);
  const opensNone = !chosen && choice?.viewId === null;
  const start = opensNone ? undefined : (chosen ?? rows.find((row) => row.isOrganizationDefault));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    params: knownParams(row),
    isDefault: row === chosen,
    isOwn: row.userId === userId,
    isShared: row.isShared,
    isOrganizationDefault: row.isOrganizationDefault,
    opens: row === start,
  }));
}

/** An own view, or a shared one that the person sees. Throws AppError NOT_FOUND. */
export async function readRow(tx: TenantDb, person: ViewPerson, id: number): Promise<ViewRow> {
  const [row] = await tx
    .select(columns)
    .from(savedViews)
    .where(and(eq(savedViews.id, id), visibleTo(person.userId)))
    .limit(1);
  if (!row || !isSeenBy(person, row)) throw notFound(id);
  return row;
}

/** For an unknown id, a foreign one and another person's private view alike. */
export const notFound = (id: number) => new AppError("NOT_FOUND", t("view.notFound", { id: String(id) }));

/** A shared view of drafts, archived products or the trash is only for those who may see these. */
const isSeenBy = (person: ViewPerson, { userId, params }: ViewRow) =>
  userId === person.userId ||
  canSeeStatus(
    person,
    productStatuses.find((status) => status === params.status),
  );

/** Parameters saved by an older release and no longer known are left out. */
function knownParams({ list, params }: ViewRow): SavedView["params"] {
  const fields = new Map<string, z.ZodType>(Object.entries(viewParams[list].shape));
  const known = Object.entries(params).filter(([name, value]) => fields.get(name)?.safeParse(value).success);
  return viewParams[list].parse(Object.fromEntries(known));
}
