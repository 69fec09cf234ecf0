"use client";

import { Upload } from "lucide-react";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { useCan } from "@/modules/auth/ui/viewer-context";
import { CreateProductButton } from "./create-product-button";
import { ExportLink } from "./export-link";
import { ProductList } from "./product-list";
import { ProductQuotaNotice } from "./product-places-notice";

/** The page of products, limited to what the viewer may do. */
export function ProductsView() {
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
                <Button asChild>
                  <Link href="/dashboard/products/import">
                    <Upload aria-hidden />
                    <span className="max-sm:sr-only">Import</span>
                  </Link>
                </Button>
                <CreateProductButton />
              </>
            )}
          </>
        }
      />
      {mayCreate && <ProductQuotaNotice />}
      <ProductList />
    </>
  );
}
