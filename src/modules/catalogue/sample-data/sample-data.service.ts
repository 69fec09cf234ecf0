import { asc, eq, inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { TenantSettings } from "@/lib/tenant-settings";
import { addCosts } from "@/modules/catalogue/costs/cost-rows";
import { changeValuesOfAll, recordedValues } from "@/modules/catalogue/custom-fields/product-values";
import { idsWithFiles } from "@/modules/catalogue/files/files.service";
import { idsWithPictures } from "@/modules/catalogue/pictures/pictures.service";
import { recordedFields } from "@/modules/catalogue/products/recorded-fields";
import { addTermsOfAll } from "@/modules/catalogue/products/search-index";
import { stored } from "@/modules/catalogue/products/stored-status";
import { assertProductQuota } from "@/modules/catalogue/quota/product-limit";
import { recordFirstMovements } from "@/modules/catalogue/stock/stock-movements";
import { type Batch, change } from "@/server/change";
import { productStatus, products, sampleProducts } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { sampleCatalog } from "./sample-catalog";
import type { RemovedSamples } from "./sample-data.schema";
import { addSampleFields, removeSampleFields } from "./sample-fields";

const t = textsOf("catalogueErrors");

const batch = (): Batch => ({ name: "Sample data", leads: new Map() });

/**
 * Adds the sample products, except those whose SKU somebody has. Throws AppError CONFLICT if they are there already, and
 * LIMIT_REACHED.
 */
export async function addSampleData(
  db: TenantDb,
  tenant: Pick<TenantSettings, "limits">,
): Promise<{ added: number }> {
  return change(db, async (tx, audit) => {
    // If two people add them at once, the second finds them there.
    await lockOrganization(tx);
    const samples = sampleCatalog();
    const skus = samples.map(({ sku }) => sku);
    const [isThere, taken] = await Promise.all([
      tx.exists(sampleProducts),
      tx.select({ sku: products.sku }).from(products).where(inArray(products.sku, skus)),
    ]);
    const isTaken = new Set(taken.map(({ sku }) => sku.toUpperCase()));
    const added = samples.filter(({ sku }) => !isTaken.has(sku));
    if (isThere || added.length === 0) throw new AppError("CONFLICT", t("samplesThere"));
    await assertProductQuota(tx, tenant, added.length);
    await tx.insert(products, added.map(stored));
    const ids = await tx
      .select({ id: products.id, sku: products.sku })
      .from(products)
      .where(
        inArray(
          products.sku,
          added.map(({ sku }) => sku),
        ),
      );
    const idOf = new Map(ids.map(({ id, sku }) => [sku, id]));
    const written = added.flatMap((fields) => {
      const id = idOf.get(fields.sku);
      return id === undefined ? [] : [{ id, ...fields }];
    });
    await recordFirstMovements(
      tx,
      written.map(({ id, stock }) => ({ productId: id, before: 0, after: stock, reason: "initial" })),
    );
    await addTermsOfAll(tx, written);
    await addCosts(tx, written);
    const activity = batch();
    const { fields, valuesOf } = await addSampleFields(tx, audit, activity);
    const valued = written.map((product) => ({ ...product, values: valuesOf(product.sku) }));
    await changeValuesOfAll(tx, fields, valued);
    await tx.insert(
      sampleProducts,
      written.map(({ id }) => ({ productId: id })),
    );
    await audit.record(
      valued.map(({ id, values, ...product }) => ({
        action: "product.create",
        entityId: id,
        after: {
          ...recordedFields(product),
          ...(values.length > 0 && { customFields: recordedValues(fields, values) }),
        },
      })),
      activity,
    );
    return { added: written.length };
  });
}

/**
 * Removes the sample products for good, except those that somebody has changed or moved to the trash, and then the custom fields that
 * came with them, except those that are used or changed: these are the organization's own from then on. Throws AppError NOT_FOUND if there is no sample data.
 */
export async function removeSampleData(db: TenantDb): Promise<RemovedSamples> {
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const samples = await tx
      .select({
        id: products.id,
        name: products.name,
        sku: products.sku,
        version: products.version,
        status: products.status,
      })
      .from(sampleProducts)
      .innerJoin(products, eq(products.id, sampleProducts.productId))
      .orderBy(asc(products.id))
      .for("update");
    if (samples.length === 0) throw new AppError("NOT_FOUND", t("noSamples"));
    const idsOf = (some: typeof samples) => some.map(({ id }) => id);
    // These leave the version as it is.
    const [pictured, documented] = await sentTogether([
      idsWithPictures(tx, idsOf(samples)),
      idsWithFiles(tx, idsOf(samples)),
    ]);
    const isAsAdded = ({ id, version, status }: (typeof samples)[number]) =>
      version === 1 && status !== productStatus.deleted && !pictured.has(id) && !documented.has(id);
    const removed = samples.filter(isAsAdded);
    const activity = batch();
    await tx.delete(sampleProducts, inArray(sampleProducts.productId, idsOf(samples)));
    if (removed.length > 0) {
      await tx.delete(products, inArray(products.id, idsOf(removed)));
      await audit.record(
        removed.map(({ id, name, sku }) => ({
          action: "product.remove",
          entityId: id,
          before: { name, sku },
        })),
        activity,
      );
    }
    return {
      removed: removed.length,
      kept: samples.filter((one) => !isAsAdded(one)).map(({ name }) => name),
      keptFields: await removeSampleFields(tx, audit, activity),
    };
  });
}
