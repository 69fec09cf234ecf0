"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Pencil } from "@/components/ui/icons";
import { Trash2 } from "@/components/ui/list-icons";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import type { SavedView, ViewList } from "../saved-views.schema";
import { useManagedViews } from "./use-managed-views";
import { ViewBadges } from "./view-badges";
import { ViewNameForm } from "./view-name-form";

/** The views of a list that the person may change, to rename, delete, or make the default. */
export function ManageViews({ list }: { list: ViewList }) {
  const t = useTranslations("savedViews");
  const { views, rename, remove } = useManagedViews(list);
  const [edited, setEdited] = useState<SavedView["id"] | null>(null);
  if (views.length === 0) return <p className="text-subtle">{t("managing.none")}</p>;
  return (
    <ul className="-my-2 divide-y divide-line">
      {views.map((view) => (
        <li key={view.id} className="py-2">
          {view.id === edited ? (
            <ViewNameForm
              view={{ name: view.name, isDefault: view.isDefault }}
              submitLabel={t("managing.save")}
              onCancel={() => setEdited(null)}
              onSubmit={async (fields) => {
                await rename.mutateAsync({ id: view.id, ...fields });
                setEdited(null);
                toast.success(t("saved", { view: fields.name }));
              }}
            />
          ) : (
            <div className="flex items-center gap-1">
              <span className="min-w-0 flex-1 break-words">{view.name}</span>
              {view.isShared && <Badge>{t("badges.shared")}</Badge>}
              <ViewBadges view={view} />
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("managing.edit", { view: view.name })}
                onClick={() => setEdited(view.id)}
              >
                <Pencil aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("managing.delete", { view: view.name })}
                onClick={() => remove(view)}
              >
                <Trash2 aria-hidden />
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
