"use client";

import { useTranslations } from "@/i18n/translations";
import { maxPictures } from "@/lib/product-picture";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { type Uploads, useUploads } from "@/trpc/use-uploads";
import { fittedPicture } from "./fitted-picture";

/** Adds pictures to a product. */
export function usePictureUploads(productId: number, pictureCount: number): Uploads {
  const t = useTranslations("productPictures");
  const refresh = useRefreshProducts();
  return useUploads({
    room: maxPictures - pictureCount,
    tooMany: t("tooMany", { max: String(maxPictures) }),
    contentOf: fittedPicture,
    send: ({ client, signal, content }) =>
      client.products.pictures.add.mutate({ id: productId, content }, { signal }),
    onSettled: refresh,
  });
}
