"use client";

import { useRef, useState } from "react";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { base64Of } from "@/lib/base64-of";
import { maxPictures } from "@/lib/product-picture";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPCClient } from "@/trpc/react";
import { uploadClient } from "@/trpc/upload-client";
import { fittedPicture } from "./fitted-picture";

/** A chosen file that is not a picture of the product yet. */
export interface Upload {
  key: number;
  file: File;
  /** From 0 to 1 while it is sent; undefined while it waits. */
  share?: number;
  /** Why it was not added: it stays until somebody tries again or gives it up. */
  problem?: string;
}

let lastKey = 0;

/** Adds files to a product, one after the other in the order in which they were chosen. */
export function usePictureUploads(productId: number, pictureCount: number) {
  const t = useTranslations("productPictures");
  const trpcClient = useTRPCClient();
  const refresh = useRefreshProducts();
  const [uploads, setUploads] = useState<Upload[]>([]);
  /** The same, for what runs longer than a render. */
  const current = useRef<Upload[]>([]);
  const sending = useRef<AbortController>(null);
  useUnsavedChanges({ unsaved: uploads.length > 0 });

  const set = (next: Upload[]) => {
    current.current = next;
    setUploads(next);
  };
  const update = (key: number, { file, ...next }: Omit<Upload, "key">) =>
    set(current.current.map((upload) => (upload.key === key ? { key, file, ...next } : upload)));
  const forget = (key: number) => set(current.current.filter((upload) => upload.key !== key));

  async function send({ key, file }: Upload, { signal }: AbortController): Promise<void> {
    update(key, { file, share: 0 });
    const fitted = await fittedPicture(file);
    if ("problem" in fitted) return update(key, { file, problem: fitted.problem });
    const content = await base64Of(fitted);
    const { csrfToken } = await trpcClient.auth.csrfToken.query(undefined, { signal });
    const client = uploadClient(csrfToken, (share) => update(key, { file, share }));
    await client.products.pictures.add.mutate({ id: productId, content }, { signal });
    forget(key);
  }

  async function sendAll(): Promise<void> {
    if (sending.current) return;
    for (;;) {
      const next = current.current.find(({ problem }) => problem === undefined);
      if (!next) break;
      const controller = new AbortController();
      sending.current = controller;
      try {
        await send(next, controller);
      } catch (error) {
        if (!controller.signal.aborted) {
          const problem = appErrorOf(error)?.fieldErrors?.content?.[0] ?? errorMessage(error);
          update(next.key, { file: next.file, problem });
        }
      }
      // What was canceled may have arrived nevertheless.
      await refresh();
    }
    sending.current = null;
  }

  return {
    uploads,
    add(files: File[]): void {
      const room = maxPictures - pictureCount - current.current.filter(({ problem }) => !problem).length;
      const added = files.map((file, index): Upload => {
        lastKey += 1;
        return {
          key: lastKey,
          file,
          ...(index >= room && { problem: t("tooMany", { max: String(maxPictures) }) }),
        };
      });
      set([...current.current, ...added]);
      void sendAll();
    },
    retry({ key, file }: Upload): void {
      update(key, { file });
      void sendAll();
    },
    /** Also stops sending it. */
    cancel({ key, share, problem }: Upload): void {
      forget(key);
      if (share !== undefined && problem === undefined) sending.current?.abort();
    },
  };
}
