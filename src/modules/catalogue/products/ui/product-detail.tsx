"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Entry } from "@/components/ui/entry";
import { Archive, Copy, Pencil } from "@/components/ui/icons";
import { ArchiveRestore, Trash2 } from "@/components/ui/list-icons";
import { Loaded } from "@/components/ui/loaded";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslations } from "@/i18n/translations";
import { CostEntries } from "@/modules/catalogue/costs/ui/cost-entries";
import { ValueEntries } from "@/modules/catalogue/custom-fields/ui/value-entries";
import { ProductFiles } from "@/modules/catalogue/files/ui/product-files";
import { ProductHistory } from "@/modules/catalogue/history/ui/product-history";
import { ProductPictures } from "@/modules/catalogue/pictures/ui/product-pictures";
import { Stock } from "@/modules/catalogue/stock/ui/stock";
import { StockMovements } from "@/modules/catalogue/stock/ui/stock-movements";
import { DeleteProducts, prepareDeletion } from "@/modules/catalogue/trash/ui/delete-products";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import { useCan } from "@/viewer/viewer-context";
import type { Product, productDetail } from "../products.schema";
import { FilingEntries } from "./filing-entries";
import { Price } from "./price";
import { StatusBadge } from "./status-badge";
import { useDuplicateProduct } from "./use-duplicate-product";
import { useSetStatus } from "./use-set-status";

/** All details of a product. The page has prefetched it. */
export function ProductDetail({ id }: { id: number }) {
  const t = useTranslations("productDetail");
  const query = useQuery(useTRPC().products.byId.queryOptions({ id }));
  return (
    <Loaded
      query={query}
      failure={t("loadingFailed")}
      skeleton={<ListSkeleton label={t("loading")} rows={6} />}
    >
      {(product) => <Details product={product} />}
    </Loaded>
  );
}

function Details({ product }: { product: z.infer<typeof productDetail> }) {
  const t = useTranslations("productDetail");
  const tField = useTranslations("productFields");
  const written = useCount();
  const canWrite = useCan("products:write");
  return (
    <>
      <PageHeader
        breadcrumbs={{
          parents: [{ href: "/dashboard/products", label: t("products") }],
          current: product.sku,
        }}
        title={
          <>
            {product.name} <StatusBadge status={product.status} />
          </>
        }
        actions={<DetailActions product={product} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_18rem]">
        <div className="grid min-w-0 gap-4">
          <Card title={t("details")}>
            <dl className="grid grid-cols-2 gap-x-8 gap-y-5 p-4 sm:grid-cols-3">
              <Entry label={tField("price")}>
                <Price amount={product.price} />
              </Entry>
              <CostEntries price={product.price} cost={product.cost} />
              <Entry label={tField("stock")}>
                <Stock count={product.stock} /> {product.stock > 0 && product.unit}
              </Entry>
              <Entry label={tField("sku")}>
                <span className="break-all font-mono text-xs leading-5">{product.sku}</span>
              </Entry>
              {product.barcode && (
                <Entry label={tField("barcode")}>
                  <span className="break-all font-mono text-xs leading-5">{product.barcode}</span>
                </Entry>
              )}
              {product.supplier && (
                <Entry label={tField("supplier")}>
                  <span className="break-words">{product.supplier}</span>
                </Entry>
              )}
              {product.minimumStock !== null && (
                <Entry label={tField("minimumStock")}>
                  <span className="tabular-nums" suppressHydrationWarning>
                    {written(product.minimumStock)} {product.unit}
                  </span>
                </Entry>
              )}
              <FilingEntries category={product.category} tags={product.tags} />
              {product.customFields.length > 0 && <ValueEntries values={product.customFields} />}
              <Entry label={tField("description")} className="col-span-full">
                {product.description ? (
                  <p className="max-w-prose whitespace-pre-wrap break-words">{product.description}</p>
                ) : (
                  <span className="text-subtle">{t("noDescription")}</span>
                )}
              </Entry>
            </dl>
          </Card>
          <ProductPictures id={product.id} />
          <ProductFiles id={product.id} />
          {canWrite && <StockMovements product={product} />}
          {canWrite && <ProductHistory id={product.id} />}
        </div>
        <Card title={t("record")}>
          <dl className="grid gap-y-4 p-4">
            <Entry label={t("lastChanged")}>
              <Occasion at={product.updatedAt} by={product.updatedByName} />
            </Entry>
            <Entry label={t("created")}>
              <Occasion at={product.createdAt} by={product.createdByName} />
            </Entry>
            <Entry label={t("version")}>
              <span className="tabular-nums">{product.version}</span>
            </Entry>
          </dl>
        </Card>
      </div>
    </>
  );
}

function DetailActions({ product }: { product: Product }) {
  const t = useTranslations("productActions");
  const canWrite = useCan("products:write");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const duplicate = useDuplicateProduct();
  const next = useSetStatus(product);
  return (
    <>
      {useCan("products:delete") && (
        <Button onPointerEnter={prepareDeletion} onFocus={prepareDeletion} onClick={() => setAsking(true)}>
          <Trash2 aria-hidden />
          {t("delete")}
        </Button>
      )}
      {canWrite && (
        <Button pending={next.isPending} onClick={next.set}>
          {next.isActive ? <Archive aria-hidden /> : <ArchiveRestore aria-hidden />}
          {next.label}
        </Button>
      )}
      {canWrite && (
        <Button
          pending={duplicate.isPending || duplicate.isSuccess}
          onClick={() => duplicate.mutate({ id: product.id })}
        >
          <Copy aria-hidden />
          {t("duplicate")}
        </Button>
      )}
      {canWrite && (
        <ButtonLink href={`/dashboard/products/${product.id}/edit`} variant="primary">
          <Pencil aria-hidden />
          {t("edit")}
        </ButtonLink>
      )}
      <DeleteProducts
        products={asking ? [product] : []}
        onClose={() => setAsking(false)}
        onDeleted={() => router.push("/dashboard/products")}
      />
    </>
  );
}

function Occasion({ at, by }: { at: string; by: string | null }) {
  const t = useTranslations("productDetail");
  return (
    <>
      <DateTime value={at} show="both" />
      {by && <span className="block text-subtle">{t("by", { name: by })}</span>}
    </>
  );
}
