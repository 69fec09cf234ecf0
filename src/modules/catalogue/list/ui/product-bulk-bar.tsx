"use client";

import { useState } from "react";
import { BulkBar } from "@/components/lists/bulk-bar";
import type { Selection } from "@/components/lists/selection";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { ArchiveRestore, ChevronDown, Download, Trash2 } from "@/components/ui/list-icons";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import type { EditRequest } from "@/modules/catalogue/bulk-edit/ui/bulk-edit-dialog";
import type { Product } from "@/modules/catalogue/products/products.schema";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { useSetStatuses } from "@/modules/catalogue/status/ui/use-set-statuses";
import { prepareDeletion } from "@/modules/catalogue/trash/ui/delete-products";
import type { MatchingMove } from "@/modules/catalogue/trash/ui/use-move-matching";
import { useRestoreProducts } from "@/modules/catalogue/trash/ui/use-restore-products";
import { useCan } from "@/viewer/viewer-context";
import type { ListedProduct } from "../list.schema";
import { exportUrl, filtersOf, type ListParams, matchingInput } from "./list-params";

const moves = onDemand(() => import("@/modules/catalogue/trash/ui/move-matching"));
const statuses = onDemand(() => import("@/modules/catalogue/status/ui/status-items"));
const edits = onDemand(() => import("@/modules/catalogue/bulk-edit/ui/bulk-edit-dialog"));
const BulkEditDialog = edits.component((module) => module.BulkEditDialog);
const StatusItems = statuses.component((module) => module.StatusItems);
const MoveMatching = moves.component((module) => module.MoveMatching);

interface ProductBulkBarProps {
  selection: Selection<ListedProduct>;
  params: ListParams;
  /** The number of products that match. */
  total: number;
  onDelete: (products: Product[]) => void;
  /** Called when the selected products have left the list. */
  onGone: () => void;
}

/** The bulk actions for the selected products, or for all that match. */
export function ProductBulkBar({ selection, params, total, onDelete, onGone }: ProductBulkBarProps) {
  const t = useTranslations("productList");
  const { selected, isEverything, count } = selection;
  const { status } = params;
  const canWrite = useCan("products:write");
  const setStatuses = useSetStatuses();
  const canDelete = useCan("products:delete");
  const restore = useRestoreProducts();
  const [request, setRequest] = useState<MatchingMove | null>(null);
  const [edit, setEdit] = useState<EditRequest | null>(null);
  const ask = (asked: MatchingMove) => moves.open(() => setRequest(asked));
  const askForEdit = (chosen?: ProductStatus) => {
    if (status === "trash") return;
    const of = isEverything
      ? { filters: { ...matchingInput(params), status } }
      : { ids: selected.map(({ id }) => id) };
    edits.open(() => setEdit({ of, count, status: chosen }));
  };
  return (
    <>
      <BulkBar selection={selection} total={total}>
        <ButtonAnchor
          href={exportUrl(
            isEverything
              ? { search: params.search, ...filtersOf(params) }
              : { ids: selected.map(({ id }) => id), status },
          )}
          download
        >
          <Download aria-hidden />
          <span className="max-sm:sr-only">{t("bulk.export")}</span>
        </ButtonAnchor>
        {status !== "trash" && canWrite && (
          <Button onPointerEnter={edits.prepare} onFocus={edits.prepare} onClick={() => askForEdit()}>
            {t("bulk.edit")}
          </Button>
        )}
        {status !== "trash" && canWrite && (
          <MenuButton
            label={t("bulk.setStatus")}
            content={
              <>
                {t("bulk.status")}
                <ChevronDown aria-hidden className="text-subtle" />
              </>
            }
            needs={statuses}
            menu={{ align: "start" }}
          >
            <StatusItems
              current={status}
              onChoose={async (chosen) =>
                isEverything ? askForEdit(chosen) : (await setStatuses(selected, chosen)) && onGone()
              }
            />
          </MenuButton>
        )}
        {status === "trash" ? (
          <Button
            onClick={async () =>
              isEverything
                ? ask({ move: "restore", filters: matchingInput(params), count })
                : (await restore(selected)) && onGone()
            }
          >
            <ArchiveRestore aria-hidden />
            {isEverything ? t("bulk.restoreEverything") : t("bulk.restore")}
          </Button>
        ) : (
          canDelete && (
            <Button
              onPointerEnter={prepareDeletion}
              onFocus={prepareDeletion}
              onClick={() =>
                isEverything
                  ? ask({ move: "delete", filters: { ...matchingInput(params), status }, count })
                  : onDelete(selected)
              }
            >
              <Trash2 aria-hidden />
              <span className="max-sm:sr-only">{t("bulk.delete")}</span>
            </Button>
          )
        )}
      </BulkBar>
      {edit && <BulkEditDialog open {...edit} onChanged={onGone} onClose={() => setEdit(null)} />}
      {request && <MoveMatching request={request} onMoved={onGone} onEnd={() => setRequest(null)} />}
    </>
  );
}
