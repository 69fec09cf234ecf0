import { can } from "@/lib/permissions";
import { pickFields } from "@/lib/pick-fields";
import { type ColumnFields, columnNames } from "@/modules/catalogue/products/products.schema";
import { recordedFields } from "@/modules/catalogue/products/recorded-fields";
import { productStatus } from "@/server/db/schema";
import { pathOf, type SuppliedArticle } from "./catalog/catalog";
import { dayMs, type Period, workingMoment } from "./moments";
import type { Random } from "./random";
import type { DemoUser } from "./users";

/** The columns of a product, as activity logs store them. */
type Fields = ColumnFields;
/** The category by its path and custom fields by their names, which is what people read. */
type RecordedFields = Partial<
  Fields & { category: string; tags: string[]; cost: string; customFields: SuppliedArticle["values"] }
>;

export interface DemoEvent {
  action: "product.create" | "product.update" | "product.delete";
  at: Date;
  actor: DemoUser;
  before: RecordedFields | null;
  after: RecordedFields | null;
}

export interface DemoProduct {
  fields: Fields;
  /** What it is filed under, from the creation on. */
  filing: Pick<SuppliedArticle, "categoryPath" | "tags">;
  /** What other tables have of it, from the creation on. */
  beside: Pick<SuppliedArticle, "cost" | "values">;
  status: number;
  /** From the creation on, in chronological order; one version each. */
  events: [DemoEvent, ...DemoEvent[]];
}

/** An amount such as "12.50". */
const priceOf = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

const newStock = (random: Random) => {
  const kind = random.next();
  if (kind < 0.08) return 0;
  if (kind < 0.22) return random.between(1, 9);
  return kind < 0.95 ? random.between(10, 400) : random.between(1_000, 25_000);
};

/** A product as it was created within the period, without later changes. */
export function createdProduct(
  article: SuppliedArticle,
  random: Random,
  writers: DemoUser[],
  period: Period,
): DemoProduct {
  // Much of a catalog is entered in the first weeks, the rest over time.
  const span = period.until.getTime() - period.from.getTime();
  const planned = period.from.getTime() + span * random.next() ** 1.5;
  const latest = new Date(Math.min(planned + 2 * dayMs, period.until.getTime()));
  const at = workingMoment(random, new Date(planned), latest);
  const { name, cents, categoryPath, tags, cost, values, ...others } = article;
  // A few are typed without the comma, and corrected later.
  const typed = random.chance(0.1) ? name.replace(", ", " ") : name;
  const fields: Fields = {
    ...others,
    name: typed,
    price: priceOf(cents),
    stock: newStock(random),
    status: "active",
  };
  const actor = writerAt(at, random, writers);
  const after = {
    ...recordedFields({ ...fields, tags, cost }),
    ...(categoryPath.length > 0 && { category: pathOf(categoryPath) }),
    ...(Object.keys(values).length > 0 && { customFields: values }),
  };
  return {
    fields,
    filing: { categoryPath, tags },
    beside: { cost, values },
    status: productStatus.active,
    events: [{ action: "product.create", at, actor, before: null, after }],
  };
}

/** The product after one more typical change: mostly of the stock, now and then of the price or the text. */
export function updatedProduct(
  product: DemoProduct,
  article: SuppliedArticle,
  random: Random,
  actor: DemoUser,
  at: Date,
): DemoProduct {
  const { fields } = product;
  const after: Partial<Fields> = {};
  const kind = random.next();
  if (kind < 0.75) after.stock = newStock(random);
  if (kind > 0.6)
    after.price = priceOf(Math.max(5, Math.round((Number(fields.price) * random.between(88, 112)) / 5) * 5));
  if (kind > 0.92 && fields.description === null) after.description = "Details follow.";
  if (fields.name !== article.name) after.name = article.name;
  let changed = columnNames.filter((name) => name in after && after[name] !== fields[name]);
  if (changed.length === 0) {
    after.stock = fields.stock + 1;
    changed = ["stock"];
  }
  const event: DemoEvent = {
    action: "product.update",
    at,
    actor,
    before: pickFields(fields, changed),
    after: pickFields(after, changed),
  };
  return { ...product, fields: { ...fields, ...after }, events: [...product.events, event] };
}

/** The product as a draft, which it has always been. */
export function draftProduct(product: DemoProduct): DemoProduct {
  const [created, ...later] = product.events;
  const after = { ...created.after, status: "draft" as const };
  return {
    ...product,
    fields: { ...product.fields, status: "draft" },
    status: productStatus.draft,
    events: [{ ...created, after }, ...later],
  };
}

/** The product no longer offered. */
export function archivedProduct(product: DemoProduct, actor: DemoUser, at: Date): DemoProduct {
  const { status } = product.fields;
  const event: DemoEvent = {
    action: "product.update",
    at,
    actor,
    before: { status },
    after: { status: "archived" },
  };
  return {
    ...product,
    fields: { ...product.fields, status: "archived" },
    status: productStatus.archived,
    events: [...product.events, event],
  };
}

/** The product in the trash. */
export function deletedProduct(product: DemoProduct, actor: DemoUser, at: Date): DemoProduct {
  const { name, sku } = product.fields;
  const event: DemoEvent = { action: "product.delete", at, actor, before: { name, sku }, after: null };
  return { ...product, status: productStatus.deleted, events: [...product.events, event] };
}

/** Moments after the last event, in order. */
export function laterMoments(product: DemoProduct, count: number, random: Random, until: Date): Date[] {
  const from = lastEvent(product).at;
  const moments = Array.from({ length: count }, () => workingMoment(random, from, until));
  return moments.sort((a, b) => a.getTime() - b.getTime());
}

export const lastEvent = (product: DemoProduct): DemoEvent => product.events.at(-1) ?? product.events[0];

/** Someone who was there at that time and may write products. */
export function writerAt(at: Date, random: Random, users: DemoUser[]): DemoUser {
  const [first, ...rest] = users.filter((user) => can(user, "products:write") && user.createdAt <= at);
  if (!first) throw new Error("Nobody could write products yet");
  return random.pick([first, ...rest]);
}
