"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { usePreferences } from "@/hooks/preferences";
import type { Language } from "@/i18n/languages";

/** Keeps the language that the person has chosen elsewhere in this browser, and shows the page in it. */
export function FollowLanguage({ language }: { language: Language }) {
  const set = usePreferences((preferences) => preferences.set);
  const router = useRouter();
  useEffect(() => {
    set({ language });
    router.refresh();
  }, [language, set, router]);
  return null;
}
