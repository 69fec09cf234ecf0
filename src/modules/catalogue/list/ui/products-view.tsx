"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Upload } from "@/components/ui/list-icons";
import { PageHeader } from "@/components/ui/page-header";
import { ExportLink } from "@/modules/catalogue/export/ui/export-link";
import { CreateProductButton } from "@/modules/catalogue/products/ui/create-product-button";
import { ProductQuotaNotice } from "@/modules/catalogue/quota/ui/product-quota-notice";
import { useCan } from "@/viewer/viewer-context";
import { ProductList } from "./product-list";

/** The page of products, limited to what the viewer may do. `keptColumns` is what a cookie says of the columns. */
export function ProductsView({ keptColumns }: { keptColumns: string | undefined }) {
  const mayCreate = useCan("products:write");
  return (
    <>
      <PageHeader
        title="Products"
        actions={
          <>
            <ExportLink />
            {mayCreate && (
              <>
                <ButtonLink href="/dashboard/products/import">
                  <Upload aria-hidden />
                  <span className="max-sm:sr-only">Import</span>
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
