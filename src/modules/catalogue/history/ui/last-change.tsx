import { DateTime } from "@/components/ui/date-time";
import { useTranslations } from "@/i18n/translations";
import type { ListedProduct } from "@/modules/catalogue/list/list.schema";

/** The last change of a product; in the trash, when it was deleted and who deleted it. */
export function LastChange({ product: { updatedAt, deletedByName } }: { product: ListedProduct }) {
  const t = useTranslations("productHistory");
  return (
    <>
      <DateTime value={updatedAt} />
      {deletedByName && <span className="block truncate text-xs">{t("by", { name: deletedByName })}</span>}
    </>
  );
}
