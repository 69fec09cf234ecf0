"use client";

import { useEffect } from "react";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { setToastHost } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";

export function ToastHost() {
  const t = useTranslations("common");
  useEffect(() => {
    setToastHost(sonner);
    return () => setToastHost(undefined);
  }, []);

  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={t("notifications")}
      duration={5000}
      visibleToasts={3}
      toastOptions={{
        classNames: {
          // Also while a dialog makes the rest of the page inert: an undo would be gone when it closes.
          toast:
            "!pointer-events-auto !rounded-lg !border-line !bg-raised !font-sans !text-foreground !text-sm !shadow-raised",
          description: "!text-subtle",
          actionButton: "!h-7 !rounded-md !bg-accent !px-2.5 !font-medium !text-white",
        },
      }}
    />
  );
}
