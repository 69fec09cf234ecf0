import type { StoredTenantSettings } from "@/lib/tenant-settings";
import { acme } from "./catalog/acme";
import { type Article, articlesOf, type Catalog, type SuppliedArticle } from "./catalog/catalog";
import { customValuesOf, type DemoField, instrumentFields, toolFields } from "./catalog/custom-values";
import { dormant } from "./catalog/dormant";
import { globex } from "./catalog/globex";
import { initech } from "./catalog/initech";
import { platform } from "./catalog/platform";
import { sharedArticles } from "./catalog/shared";
import { costOf, supplyOf } from "./catalog/supply";
import {
  archivedProduct,
  createdProduct,
  type DemoProduct,
  deletedProduct,
  draftProduct,
  lastEvent,
  laterMoments,
  updatedProduct,
  writerAt,
} from "./history";
import { dayMs, hourMs, type Period } from "./moments";
import { type Random, randomOf } from "./random";
import { type DemoUser, usersOf } from "./users";

export interface DemoTenant {
  subdomain: string;
  name: string;
  details: string;
  settings: StoredTenantSettings;
  uuid: string;
  period: Period;
  isActive: boolean;
  users: DemoUser[];
  fields: readonly DemoField[];
  products: DemoProduct[];
}

interface Profile {
  subdomain: string;
  name: string;
  details: string;
  settings: StoredTenantSettings;
  catalog: Catalog;
  suppliers: readonly string[];
  fields?: readonly DemoField[];
  /** How long ago the tenant was suspended. */
  suspendedDaysAgo?: number;
}

const profiles: Profile[] = [
  {
    subdomain: "acme",
    name: "Acme Tools",
    details: "Hand and power tools for the trade, with counters in four cities.",
    settings: { currency: "USD", locale: "en-US" },
    catalog: acme,
    suppliers: ["Ironbridge Forge", "Kestrel Power Tools", "Brandt & Sons", "Wholesale Hardware"],
    fields: toolFields,
  },
  {
    subdomain: "globex",
    name: "Globex Laborbedarf",
    details: "Measuring instruments, electronics and laboratory supplies.",
    settings: { currency: "EUR", locale: "de-DE" },
    catalog: globex,
    suppliers: ["Messwerk Nord", "Optronik GmbH", "Laborbedarf Weiß"],
    fields: instrumentFields,
  },
  {
    subdomain: "initech",
    name: "Initech Office Supplies",
    details: "Everything for the desk, and the desk.",
    // Close to their limits, so that there is something to see in the console.
    settings: {
      currency: "GBP",
      locale: "en-GB",
      features: { branding: true, bulkInvitations: false },
      limits: { users: 30, products: 128, requestsPerMinute: 600 },
    },
    catalog: initech,
    suppliers: ["Fleet Paper", "Desk & Chair", "Inkwell Ltd"],
  },
  {
    subdomain: "dormant",
    name: "Dormant Gardens",
    details: "Seeds, plants and garden tools.",
    settings: { currency: "SEK", locale: "sv-SE" },
    catalog: dormant,
    suppliers: ["Rosenlund Frö", "Björk Redskap"],
    suspendedDaysAgo: 45,
  },
  {
    subdomain: "platform",
    name: "MMR Platform",
    details: "The operators of the platform, and their merchandise.",
    settings: { currency: "EUR", locale: "en-IE" },
    catalog: platform,
    suppliers: ["Printhouse Rotterdam"],
  },
];

/** The demo data of all tenants: the same in every run, except for the dates, which end now. */
export function demoTenants(now: Date): DemoTenant[] {
  return profiles.map((profile, index) => {
    const { subdomain, name, details, settings, suspendedDaysAgo, fields = [] } = profile;
    const random = randomOf(subdomain);
    const period = {
      from: new Date(now.getTime() - 365 * dayMs + index * dayMs),
      until: new Date(now.getTime() - (suspendedDaysAgo ?? 0) * dayMs),
    };
    const users = usersOf(subdomain, random, period);
    const products = productsOf(articlesFor(profile, index, random), random, users, period);
    const isActive = suspendedDaysAgo === undefined;
    const uuid = random.uuid();
    return { subdomain, name, details, settings, uuid, period, isActive, users, fields, products };
  });
}

function articlesFor(
  { catalog, suppliers, fields = [] }: Profile,
  index: number,
  random: Random,
): SuppliedArticle[] {
  const described = articlesOf(catalog).map((article) => ({
    ...article,
    description: descriptionOf(article.description ?? "", catalog, random),
  }));
  const shared = sharedArticles.map(({ sku, cents, names }) => ({
    sku,
    name: names[index] ?? sku,
    cents: cents + index * 15,
    description: null,
    categoryPath: [],
  }));
  const articles = [...described, ...shared, bundleOf(described)];
  const { tags } = catalog;
  return articles.map((article, number) => ({
    ...article,
    ...supplyOf({ suppliers, tags }, index, number),
    cost: costOf(article, number),
    values: customValuesOf(fields, article),
  }));
}

/** Nothing, a phrase, a paragraph or a page: people write as much as they have time for. */
function descriptionOf(text: string, { closings }: Catalog, random: Random): string | null {
  const kind = random.next();
  if (kind < 0.08) return null;
  if (kind < 0.5) return text;
  if (kind < 0.9) return `${text} ${random.pick(closings)}`;
  return [text, "In short:", ...closings.map((closing) => `– ${closing}`)].join("\n");
}

/** One product with a long name, the first of some families; its SKU is the same in every tenant. */
function bundleOf(articles: Article[]): Article {
  const parts = articles.filter((_, index) => index % 29 === 0);
  return {
    sku: "BUNDLE-STARTER",
    name: `Starter bundle: ${parts.map(({ name }) => name).join(" + ")}`,
    cents: parts.reduce((sum, { cents }) => sum + cents, 0),
    description: `Contains:\n${parts.map(({ name, sku }) => `– 1 × ${name} (${sku})`).join("\n")}`,
    categoryPath: [],
  };
}

const trashEvery = 30;
/** Of these many products, one is a draft, and one is archived: none that goes to the trash. */
const statusEvery = 60;

/** How long before the end the newest changes are: recent activity is never empty. */
const recentHours = [0.1, 0.6, 1.5, 3, 5, 21, 26, 46];

function productsOf(
  articles: SuppliedArticle[],
  random: Random,
  users: DemoUser[],
  period: Period,
): DemoProduct[] {
  const quietFrom = new Date(period.until.getTime() - 3 * dayMs);
  const products = articles.map((article, index) => {
    let product = createdProduct(article, random, users, {
      from: new Date(period.from.getTime() + dayMs),
      until: quietFrom,
    });
    for (const at of laterMoments(product, random.between(0, 4), random, quietFrom)) {
      product = updatedProduct(product, article, random, writerAt(at, random, users), at);
    }
    if (index % statusEvery === 10) return draftProduct(product);
    const isArchived = index % statusEvery === 35;
    if (!isArchived && index % trashEvery !== trashEvery - 1) return product;
    const [at = quietFrom] = laterMoments(product, 1, random, quietFrom);
    return (isArchived ? archivedProduct : deletedProduct)(product, adminOf(users), at);
  });
  const recent = new Map(recentHours.map((hours, nth) => [nth * 11 + 3, hours]));
  return products.map((product, index) => {
    const hours = recent.get(index);
    const article = articles[index];
    if (hours === undefined || !article || lastEvent(product).action === "product.delete") return product;
    const at = new Date(period.until.getTime() - hours * hourMs * (0.8 + 0.4 * random.next()));
    return updatedProduct(product, article, random, writerAt(at, random, users), at);
  });
}

/** The first account of a tenant is its admin. */
export function adminOf(users: DemoUser[]): DemoUser {
  const [admin] = users;
  if (!admin) throw new Error("A tenant needs an admin");
  return admin;
}
