"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Card } from "@/components/ui/card";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import { picturePath, pictureSides } from "@/lib/product-picture";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import type { ProductPicture } from "../pictures.schema";

const viewers = onDemand(() => import("./picture-viewer"));
const PictureViewer = viewers.component((module) => module.PictureViewer);

const editors = onDemand(() => import("./picture-editor"));
const PictureEditor = editors.component((module) => module.PictureEditor);

/** The pictures of a product, the first one large; each opens larger. The page has prefetched them. Those who may change them do it below. */
export function ProductPictures({ id }: { id: number }) {
  const t = useTranslations("productPictures");
  const canWrite = useCan("products:write");
  const { data: pictures = [] } = useQuery(useTRPC().products.pictures.list.queryOptions({ id }));
  const [opened, setOpened] = useState<number | null>(null);
  if (pictures.length === 0 && !canWrite) return null;

  const show = (index: number) => viewers.open(() => setOpened(index));
  const [cover] = pictures;
  return (
    <Card title={t("title")}>
      {cover && (
        <div className="grid gap-3 p-4">
          <OpenButton picture={cover} onOpen={show} className="flex justify-center">
            {/* biome-ignore lint/performance/noImgElement: its sizes are made once, when it is uploaded; next/image would encode it again. */}
            <img
              {...sourcesOf(cover)}
              sizes="(min-width: 64rem) 40rem, 100vw"
              alt={cover.alt}
              decoding="async"
              className="h-auto rounded-md bg-white"
            />
          </OpenButton>
          {pictures.length > 1 && (
            <ul className="flex flex-wrap gap-2">
              {pictures.slice(1).map((picture) => (
                <li key={picture.id}>
                  <OpenButton picture={picture} onOpen={show}>
                    {/* biome-ignore lint/performance/noImgElement: as above. */}
                    <img
                      src={picturePath(picture.hash, "small")}
                      alt={picture.alt}
                      width={64}
                      height={64}
                      loading="lazy"
                      decoding="async"
                      className="size-16 rounded-md border border-line bg-white object-contain"
                    />
                  </OpenButton>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {canWrite && <PictureEditor productId={id} pictures={pictures} />}
      {opened !== null && (
        <PictureViewer
          open
          pictures={pictures}
          at={opened}
          onMove={setOpened}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  );
}

interface OpenButtonProps {
  picture: ProductPicture;
  onOpen: (index: number) => void;
  className?: string;
  children: ReactNode;
}

function OpenButton({ picture, onOpen, className, children }: OpenButtonProps) {
  const t = useTranslations("productPictures");
  return (
    <button
      type="button"
      aria-label={t("open", { position: String(picture.position) })}
      onPointerEnter={viewers.prepare}
      onFocus={viewers.prepare}
      onClick={() => onOpen(picture.position - 1)}
      className={className}
    >
      {children}
    </button>
  );
}

/** The files of a picture, from which the browser takes what fits, and the space to keep for it. */
const sourcesOf = ({ hash, width, height }: ProductPicture) => {
  const mediumWidth = Math.round(width * Math.min(1, pictureSides.medium / Math.max(width, height)));
  return {
    src: picturePath(hash, "medium"),
    srcSet: `${picturePath(hash, "medium")} ${mediumWidth}w, ${picturePath(hash, "large")} ${width}w`,
    width,
    height,
    // At most 20 rem high: the space is there before the picture is.
    style: { width: `min(100%, ${width}px, ${(20 * width) / height}rem)` },
  };
};
