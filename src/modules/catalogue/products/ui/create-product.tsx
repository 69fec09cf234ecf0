"use client";

import { useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Package } from "@/components/ui/frame-icons";
import { useTranslations } from "@/i18n/translations";
import { ProductQuotaNotice } from "@/modules/catalogue/quota/ui/product-quota-notice";
import { useProductQuota } from "@/modules/catalogue/quota/ui/use-product-quota";
import { ProductForm } from "./product-form";

/** The form for a new product, if the quota allows one. */
export function CreateProduct() {
  const t = useTranslations("productForm");
  const tQuota = useTranslations("productQuota");
  const quota = useProductQuota();
  const isFull = quota?.left === 0;
  // A form that someone is filling in stays, even if others use up the quota meanwhile.
  const [hadRoom] = useState(!isFull);
  if (quota && isFull && !hadRoom) {
    return (
      <Card>
        <EmptyState
          icon={Package}
          title={tQuota("reached", { limit: quota.limit, shownLimit: String(quota.limit) })}
          action={<ButtonLink href="/dashboard/products">{t("browse")}</ButtonLink>}
        >
          {tQuota("advice")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <ProductQuotaNotice />
      <ProductForm />
    </>
  );
}
