"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { Skeleton } from "@/components/ui/skeleton";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { accentProblem, ownAccentColor } from "@/lib/accent";
import { logoPath } from "@/lib/branding";
import { useTRPC } from "@/trpc/react";
import type { OrganizationBranding } from "../branding.schema";
import { AccentForm, colorIn } from "./accent-form";
import { BrandingPreview } from "./branding-preview";
import { type ChosenFile, LogoForm } from "./logo-form";

/** Logo and accent color of the organization, with a preview. */
export function BrandingSettings() {
  const t = useTranslations("branding");
  const branding = useQuery(useTRPC().organizations.branding.queryOptions());
  return (
    <Loaded
      query={branding}
      failure={t("loadingFailed")}
      failureIn={Card}
      skeleton={
        <Card>
          <Skeleton className="m-4 h-64" />
        </Card>
      }
    >
      {(data) => <Settings branding={data} />}
    </Loaded>
  );
}

function Settings({ branding }: { branding: OrganizationBranding }) {
  const t = useTranslations("branding");
  const { accentColor, logo } = branding;
  const [file, setFile] = useState<ChosenFile | null>(null);
  /** The typed color; null while it equals the saved one. */
  const [typed, setTyped] = useState<string | null>(null);
  const color = colorIn(typed ?? accentColor ?? "");
  const isUnsavedColor = color !== (accentColor ?? "");
  useUnsavedChanges({ unsaved: file !== null || isUnsavedColor });

  const shown = color === "" || accentProblem(color) ? ownAccentColor : color;
  return (
    <div className="flex flex-col gap-4">
      <Card title={t("logo.title")}>
        <LogoForm branding={branding} file={file} onChoose={setFile} />
      </Card>
      <Card title={t("color.title")}>
        <AccentForm branding={branding} text={typed ?? accentColor ?? ""} onChange={setTyped} />
      </Card>
      <Card title={t("preview.title")}>
        <BrandingPreview color={shown} logoUrl={file?.url ?? (logo && logoPath(logo))} />
      </Card>
    </div>
  );
}
