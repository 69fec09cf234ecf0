"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Plus } from "@/components/ui/frame-icons";
import { PopoverButton } from "@/components/ui/popover";
import { useTranslations } from "@/i18n/translations";
import { useProductQuota } from "@/modules/catalogue/quota/ui/use-product-quota";

/** Links to the form for a new product, or explains why none can be created. */
export function CreateProductButton() {
  const t = useTranslations("productActions");
  const tQuota = useTranslations("productQuota");
  const quota = useProductQuota();
  const label = (
    <>
      <Plus aria-hidden />
      {t("create")}
    </>
  );
  if (quota?.left !== 0) {
    return (
      <ButtonLink href="/dashboard/products/create" variant="primary">
        {label}
      </ButtonLink>
    );
  }
  return (
    <PopoverButton variant="primary" content={label} label={t("whyNotCreate")} align="end">
      {() => (
        <>
          <p className="font-medium">
            {tQuota("reached", { limit: quota.limit, shownLimit: String(quota.limit) })}
          </p>
          <p className="mt-1 text-subtle">{tQuota("advice")}</p>
        </>
      )}
    </PopoverButton>
  );
}
