"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "@/components/ui/page-icons";
import { useDebounced } from "@/hooks/use-debounced";
import { useTranslations } from "@/i18n/translations";
import { productFields } from "@/modules/catalogue/products/products.schema";
import { useTRPC } from "@/trpc/react";

const settleMs = 300;

interface SkuHintProps {
  /** The typed SKU. */
  sku: string;
  /** The edited product, with its current SKU. */
  product: { id: number; sku: string } | undefined;
}

/** The rules for SKUs, and products whose different SKU looks the same. */
export function SkuHint({ sku, product }: SkuHintProps) {
  const t = useTranslations("skuHint");
  const trpc = useTRPC();
  const parsed = productFields.shape.sku.safeParse(useDebounced(sku, settleMs));
  const asked = parsed.success && parsed.data !== product?.sku ? parsed.data : undefined;
  const { data } = useQuery(
    trpc.products.similarSkus.queryOptions(
      asked === undefined ? skipToken : { sku: asked, ...(product && { exceptId: product.id }) },
    ),
  );
  const twins = (asked !== undefined && data?.items) || [];
  return (
    <>
      {t("rules")}
      <span role="status" className="block">
        {twins.length > 0 && (
          <span className="mt-1 flex items-start gap-1.5 text-warning-text">
            <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
            <span>
              {t.rich("looksLike", {
                twins: () =>
                  twins.map(({ id, sku: itsSku, name, isDeleted }, index) => (
                    <span key={id}>
                      {index > 0 && ", "}
                      {t.rich(isDeleted ? "twinInTrash" : "twin", {
                        name,
                        sku: () => <span className="font-mono">{itsSku}</span>,
                      })}
                    </span>
                  )),
              })}
            </span>
          </span>
        )}
      </span>
    </>
  );
}
