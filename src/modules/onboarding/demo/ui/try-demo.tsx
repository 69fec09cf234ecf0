"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";

const demo = onDemand(() => import("./start-demo"));
const StartDemo = demo.component((module) => module.StartDemo);

/** Leads a visitor into a demo of their own. What that needs is loaded by those who want it. */
export function TryDemo() {
  const t = useTranslations("tryDemo");
  const [isWanted, setWanted] = useState(false);
  if (isWanted) return <StartDemo />;
  return (
    <Button
      size="large"
      onPointerEnter={demo.prepare}
      onFocus={demo.prepare}
      onClick={() => demo.open(() => setWanted(true))}
    >
      {t("try")}
    </Button>
  );
}
