"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Upload } from "@/components/ui/list-icons";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslations } from "@/i18n/translations";
import { CountSheetLink } from "@/modules/catalogue/counts/ui/count-sheet-link";
import { ExportLink } from "@/modules/catalogue/export/ui/export-link";
import { CreateProductButton } from "@/modules/catalogue/products/ui/create-product-button";
import { ProductQuotaNotice } from "@/modules/catalogue/quota/ui/product-quota-notice";
import { useCan } from "@/viewer/viewer-context";
import { ProductList } from "./product-list";

/** The page of products, limited to what the viewer may do. `keptColumns` is what a cookie says of the columns. */
export function ProductsView({ keptColumns }: { keptColumns: string | undefined }) {
  const t = useTranslations("productList");
  const mayCreate = useCan("products:write");
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <ExportLink />
            {mayCreate && (
              <>
                <CountSheetLink />
                <ButtonLink href="/dashboard/products/import">
                  <Upload aria-hidden />
                  <span className="max-sm:sr-only">{t("import")}</span>
                </ButtonLink>
                <CreateProductButton />
              </>
            )}
          </>
        }
      />
      {mayCreate && <ProductQuotaNotice />}
      <ProductList keptColumns={keptColumns} />
    </>
  );
}
