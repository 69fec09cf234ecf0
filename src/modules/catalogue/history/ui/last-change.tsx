import { DateTime } from "@/components/ui/date-time";
import type { ListedProduct } from "@/modules/catalogue/list/list.schema";

/** The last change of a product; in the trash, when it was deleted and who deleted it. */
export function LastChange({ product: { updatedAt, deletedByName } }: { product: ListedProduct }) {
  return (
    <>
      <DateTime value={updatedAt} />
      {deletedByName && <span className="block truncate text-xs">by {deletedByName}</span>}
    </>
  );
}
