import { formatRoles } from "@/lib/roles";
import type { StockReason } from "@/lib/stock-reasons";
import { tagKey } from "@/lib/tags";
import { seal } from "@/server/auth/secret-box";
import { termsOfProduct } from "@/server/db/product-terms";
import {
  type activityLogs,
  type categories,
  type customFieldOptions,
  type customFields,
  type deletedProducts,
  type organization,
  type productCategories,
  type productCosts,
  type productFieldValues,
  productStatus,
  type products,
  type productTags,
  type productTerms,
  type stockMovements,
  type tenants,
  type user,
  type userDetails,
} from "@/server/db/schema";
import { demoRootTotpSecret } from "./accounts.mjs";
import { pathOf } from "./catalog/catalog";
import { categoryTrees } from "./category-trees";
import { numberedFields, valueRows } from "./field-rows";
import { type DemoEvent, type DemoProduct, lastEvent } from "./history";
import { randomOf } from "./random";
import { adminOf, type DemoTenant } from "./tenants";
import type { DemoUser } from "./users";

interface DemoRows {
  organization: (typeof organization.$inferInsert)[];
  tenants: (typeof tenants.$inferInsert)[];
  user: (typeof user.$inferInsert)[];
  userDetails: (typeof userDetails.$inferInsert)[];
  products: (typeof products.$inferInsert)[];
  deletedProducts: (typeof deletedProducts.$inferInsert)[];
  productCosts: (typeof productCosts.$inferInsert)[];
  productTerms: (typeof productTerms.$inferInsert)[];
  stockMovements: (typeof stockMovements.$inferInsert)[];
  categories: (typeof categories.$inferInsert)[];
  productCategories: (typeof productCategories.$inferInsert)[];
  productTags: (typeof productTags.$inferInsert)[];
  customFields: (typeof customFields.$inferInsert)[];
  customFieldOptions: (typeof customFieldOptions.$inferInsert)[];
  productFieldValues: (typeof productFieldValues.$inferInsert)[];
  activityLogs: (typeof activityLogs.$inferInsert)[];
}

const byTime = <T>(list: T[], timeOf: (item: T) => Date) => list.toSorted((a, b) => +timeOf(a) - +timeOf(b));

/** Numbers from 1 in the given order, as AUTO_INCREMENT would have given them. */
const numbered = <T>(list: T[]): Map<T, number> => new Map(list.map((item, index) => [item, index + 1]));

function idIn<T>(ids: Map<T, number>, item: T): number {
  const id = ids.get(item);
  if (id === undefined) throw new Error("A demo row refers to one that does not exist");
  return id;
}

const unixSeconds = (date: Date) => Math.floor(date.getTime() / 1000);

/**
 * The rows of all tenants for an empty database. Ids follow time across tenants, as in a database that has grown: the
 * ids of one tenant are not a range.
 */
export function rowsOf(demo: DemoTenant[], passwordHash: string): DemoRows {
  const random = randomOf("rows");
  const organizationIds = numbered(demo);
  const users = byTime(
    demo.flatMap((tenant) => tenant.users.map((person) => ({ tenant, person }))),
    ({ person }) => person.createdAt,
  );
  const userIds = numbered(users.map(({ person }) => person));
  const owned = byTime(
    demo.flatMap((tenant) => tenant.products.map((product) => ({ tenant, product }))),
    ({ product }) => product.events[0].at,
  );
  const productIds = numbered(owned.map(({ product }) => product));
  const events = byTime(
    owned.flatMap(({ tenant, product }) => product.events.map((event) => ({ tenant, product, event }))),
    ({ event }) => event.at,
  );
  const trees = categoryTrees(demo);
  const fields = numberedFields(demo);
  const audit = (created: { at: Date; actor: DemoUser }, updated: { at: Date; actor: DemoUser }) => ({
    createdAt: created.at,
    updatedAt: updated.at,
    createdBy: idIn(userIds, created.actor),
    updatedBy: idIn(userIds, updated.actor),
  });

  return {
    organization: demo.map((tenant) => ({
      id: idIn(organizationIds, tenant),
      name: tenant.name,
      subdomain: tenant.subdomain,
      details: tenant.details,
      sponsorId: idIn(userIds, adminOf(tenant.users)),
      repId: idIn(userIds, adminOf(tenant.users)),
    })),
    tenants: demo.map(({ uuid, name, subdomain, isActive, settings, period }) => ({
      id: uuid,
      name,
      subdomain,
      isActive,
      settings,
      createdAt: period.from,
      updatedAt: isActive ? period.from : period.until,
    })),
    user: users.map(({ tenant, person }) => ({
      id: idIn(userIds, person),
      organizationId: idIn(organizationIds, tenant),
      email: person.email,
      username: person.email,
      passwordHash,
      firstName: person.firstName,
      lastName: person.lastName,
      roles: formatRoles(person.roles),
      status: person.status,
      createdAt: unixSeconds(person.createdAt),
      updatedAt: unixSeconds(person.createdAt),
      lastLoginTime: person.lastLoginTime,
      ...guidesOf(person, tenant, userIds),
    })),
    userDetails: users.map(({ tenant, person }) => ({
      organizationId: idIn(organizationIds, tenant),
      userId: idIn(userIds, person),
      ...(person.roles.includes("superuser")
        ? { totpSecretSealed: seal(demoRootTotpSecret), totpEnabledAt: person.createdAt }
        : {}),
      emailVerifiedAt: person.createdAt,
      createdAt: person.createdAt,
      updatedAt: person.createdAt,
    })),
    products: owned.map(({ tenant, product }) => ({
      organizationId: idIn(organizationIds, tenant),
      id: idIn(productIds, product),
      ...product.fields,
      status: product.status,
      version: product.events.length,
      ...audit(product.events[0], lastEvent(product)),
    })),
    deletedProducts: owned
      .filter(({ product }) => product.status === productStatus.deleted)
      .map(({ tenant, product }) => {
        const lastChange = product.events.at(-2) ?? product.events[0];
        return {
          organizationId: idIn(organizationIds, tenant),
          productId: idIn(productIds, product),
          version: product.events.length,
          lastChangedAt: lastChange.at,
          lastChangedBy: idIn(userIds, lastChange.actor),
          status: productStatus.active,
        };
      }),
    productCosts: owned.flatMap(({ tenant, product }) => {
      const { cost } = product.beside;
      return cost === null
        ? []
        : { organizationId: idIn(organizationIds, tenant), productId: idIn(productIds, product), cost };
    }),
    productTerms: owned.flatMap(({ tenant, product }) =>
      termsOfProduct(product.fields).map((term) => ({
        organizationId: idIn(organizationIds, tenant),
        term,
        productId: idIn(productIds, product),
      })),
    ),
    stockMovements: owned.flatMap(({ tenant, product }) =>
      product.events
        .filter(({ before, after }) => (before?.stock ?? 0) !== (after?.stock ?? before?.stock ?? 0))
        .map(({ action, at, actor, before, after }, index) => {
          const stock = after?.stock ?? 0;
          const delta = stock - (before?.stock ?? 0);
          return {
            organizationId: idIn(organizationIds, tenant),
            productId: idIn<DemoProduct>(productIds, product),
            number: index + 1,
            delta,
            stockAfter: stock,
            reason: reasonOf(action, delta),
            createdAt: at,
            createdBy: idIn(userIds, actor),
          };
        }),
    ),
    categories: demo.flatMap((tenant) => {
      const created = { at: tenant.period.from, actor: adminOf(tenant.users) };
      return [...(trees.get(tenant)?.values() ?? [])].map((category) => ({
        organizationId: idIn(organizationIds, tenant),
        ...category,
        ...audit(created, created),
      }));
    }),
    productCategories: owned.flatMap(({ tenant, product }) => {
      const category = trees.get(tenant)?.get(pathOf(product.filing.categoryPath));
      return category
        ? [
            {
              organizationId: idIn(organizationIds, tenant),
              productId: idIn<DemoProduct>(productIds, product),
              categoryId: category.id,
            },
          ]
        : [];
    }),
    productTags: owned.flatMap(({ tenant, product }) =>
      product.filing.tags.map((tag) => ({
        organizationId: idIn(organizationIds, tenant),
        productId: idIn<DemoProduct>(productIds, product),
        tagKey: tagKey(tag),
        tag,
      })),
    ),
    customFields: demo.flatMap((tenant) => {
      const created = { at: tenant.period.from, actor: adminOf(tenant.users) };
      return (fields.get(tenant) ?? []).map(({ category: _, options: __, ...field }) => ({
        organizationId: idIn(organizationIds, tenant),
        ...field,
        ...audit(created, created),
      }));
    }),
    customFieldOptions: demo.flatMap((tenant) =>
      (fields.get(tenant) ?? []).flatMap(({ id: fieldId, options }) =>
        options.map((option, index) => ({
          organizationId: idIn(organizationIds, tenant),
          ...option,
          ...{ fieldId, position: index + 1 },
        })),
      ),
    ),
    productFieldValues: owned.flatMap(({ tenant, product }) =>
      valueRows(fields.get(tenant) ?? [], product.beside.values).map((row) => ({
        organizationId: idIn(organizationIds, tenant),
        productId: idIn<DemoProduct>(productIds, product),
        ...row,
      })),
    ),
    activityLogs: events.map(({ tenant, product, event }) => ({
      organizationId: idIn(organizationIds, tenant),
      actorId: idIn(userIds, event.actor),
      ...contentOf(event, idIn<DemoProduct>(productIds, product)),
      requestId: random.uuid(),
      ...audit(event, event),
    })),
  };
}

/** A client is advised by the tenant's coordinator; people who joined after the admin were invited by the admin. */
function guidesOf(person: DemoUser, { users }: DemoTenant, userIds: Map<DemoUser, number>) {
  const admin = adminOf(users);
  const coordinator = users.find(({ roles }) => roles.includes("coordinator"));
  const isClient = person.roles.every((role) => role === "client");
  return {
    advisorId: isClient && coordinator ? idIn(userIds, coordinator) : null,
    sponsorId: person === admin ? null : idIn(userIds, admin),
  };
}

function reasonOf(action: DemoEvent["action"], delta: number): StockReason {
  if (action === "product.create") return "initial";
  return delta > 0 ? "received" : "sold";
}

function contentOf({ action, actor, before, after }: DemoEvent, productId: number) {
  return {
    action,
    entityType: "product",
    entityId: String(productId),
    before,
    after,
    ip: actor.ip,
    userAgent: actor.userAgent,
  };
}
