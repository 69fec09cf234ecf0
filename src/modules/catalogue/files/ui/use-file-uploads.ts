"use client";

import { useTranslations } from "@/i18n/translations";
import { chosenFileProblem, maxFiles } from "@/lib/product-file";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { type Uploads, useUploads } from "@/trpc/use-uploads";

/** Adds files to a product. */
export function useFileUploads(productId: number, fileCount: number): Uploads {
  const t = useTranslations("productFiles");
  const refresh = useRefreshProducts();
  return useUploads({
    room: maxFiles - fileCount,
    tooMany: t("tooMany", { max: String(maxFiles) }),
    async contentOf(file) {
      const problem = await chosenFileProblem(file);
      return problem === undefined ? file : { problem };
    },
    send: ({ client, signal, file, content }) =>
      client.products.files.add.mutate({ id: productId, name: file.name, content }, { signal }),
    onSettled: refresh,
  });
}
