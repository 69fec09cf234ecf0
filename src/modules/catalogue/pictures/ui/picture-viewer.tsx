"use client";

import { Dialog as Primitive } from "radix-ui";
import { Button } from "@/components/ui/button";
import { useFocusReturn } from "@/components/ui/focus-return";
import { ArrowLeft, ArrowRight } from "@/components/ui/form-icons";
import { X } from "@/components/ui/frame-icons";
import { useTranslations } from "@/i18n/translations";
import { picturePath } from "@/lib/product-picture";
import type { ProductPicture } from "../pictures.schema";

interface PictureViewerProps {
  open: true;
  pictures: ProductPicture[];
  /** The index of the picture that is shown. */
  at: number;
  onMove: (index: number) => void;
  onClose: () => void;
}

/** One picture in its largest size; the arrow keys, Home and End lead to the others. */
export function PictureViewer({ open, pictures, at, onMove, onClose }: PictureViewerProps) {
  const t = useTranslations("productPictures");
  const onCloseAutoFocus = useFocusReturn({ open });
  // Somebody may have removed it.
  const index = Math.min(at, pictures.length - 1);
  const picture = pictures[index];
  if (!picture) return null;
  const last = pictures.length - 1;
  const place = t("place", { position: String(index + 1), count: String(pictures.length) });
  const targets: Record<string, number> = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: last };
  const move = (target: number) => target >= 0 && target <= last && onMove(target);
  return (
    <Primitive.Root open onOpenChange={(next) => next || onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Primitive.Content
          aria-describedby={undefined}
          onKeyDown={({ key }) => {
            const target = targets[key];
            if (target !== undefined) move(target);
          }}
          onCloseAutoFocus={onCloseAutoFocus}
          className="fixed inset-4 z-50 flex animate-fade flex-col gap-3 rounded-lg border border-line bg-raised p-3 shadow-raised"
        >
          <div className="flex items-center gap-2">
            <Primitive.Title className="min-w-0 flex-1 truncate font-semibold" aria-live="polite">
              {picture.alt ? `${place}: ${picture.alt}` : place}
            </Primitive.Title>
            {last > 0 && (
              <>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={t("previous")}
                  aria-disabled={index === 0}
                  onClick={() => move(index - 1)}
                >
                  <ArrowLeft aria-hidden />
                </Button>
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={t("next")}
                  aria-disabled={index === last}
                  onClick={() => move(index + 1)}
                >
                  <ArrowRight aria-hidden />
                </Button>
              </>
            )}
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon" aria-label={t("close")}>
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </div>
          {/* biome-ignore lint/performance/noImgElement: it comes in its final size; next/image would encode it again. */}
          <img
            key={picture.id}
            src={picturePath(picture.hash, "large")}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
            className="min-h-0 w-full flex-1 rounded-md bg-white object-contain"
          />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
