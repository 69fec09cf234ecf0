"use client";

import { useEffect, useRef, useState } from "react";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import type { Product } from "@/modules/catalogue/products/products.schema";
import type { InlineField } from "./inline-fields";
import { type InlineRefusal, useInlineSave } from "./use-inline-save";

/** The typed text, and what it will replace. */
interface Draft {
  base: Product;
  typed: string;
  refusal: InlineRefusal | null;
}

/** Edits a field of a product in place. The typed text stays until it is saved or canceled. */
export function useInlineEdit(product: Product, field: InlineField) {
  const t = useTranslations("productList");
  const save = useInlineSave(field);
  const begin = (): Draft => ({ base: product, typed: field.textOf(product), refusal: null });
  const [draft, setDraft] = useState<Draft | null>(begin);
  /** Changes that wait for their response. */
  const [waiting, setWaiting] = useState(0);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  async function submit(): Promise<void> {
    if (!draft) return;
    const { base, typed } = draft;
    const read = field.read(typed, base);
    if ("problem" in read) return setDraft({ ...draft, refusal: { message: read.problem } });
    setDraft(null);
    if (!read.change) return;
    setWaiting((count) => count + 1);
    const refusal = await save(base, read.change);
    setWaiting((count) => count - 1);
    if (!refusal) return;
    if (!isShown.current) {
      toast.error(t(`inline.notChanged.${field.name}`, { product: base.name, typed }), {
        description: refusal.message,
      });
    }
    // The person is already typing again: continue with that.
    setDraft((newer) => ({
      base: refusal.current ?? base,
      typed: newer && newer.typed !== field.textOf(newer.base) ? newer.typed : typed,
      refusal,
    }));
  }

  return {
    draft,
    saving: waiting > 0,
    open: () => setDraft(begin()),
    type: (typed: string) =>
      setDraft((now) => now && { ...now, typed, refusal: now.refusal?.isDisputed ? now.refusal : null }),
    cancel: () => setDraft(null),
    submit,
    /** True if nothing could be lost. */
    isUntouched: draft !== null && draft.refusal === null && draft.typed === field.textOf(draft.base),
  };
}
