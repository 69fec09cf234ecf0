"use client";

import { useRouter } from "next/navigation";
import { usePreferences } from "@/hooks/preferences";
import { type Language, languageNames, languages } from "@/i18n/languages";

interface LanguageSwitchProps {
  /** Of the list. */
  label: string;
  /** That of the page. */
  current: Language;
}

/** The languages of this browser's pages, each by its own name: whoever needs it cannot read the others. */
export function LanguageSwitch({ label, current }: LanguageSwitchProps) {
  const router = useRouter();
  const setPreferences = usePreferences((state) => state.set);
  return (
    <ul aria-label={label} className="flex gap-x-4">
      {languages.map((language) => (
        <li key={language}>
          <button
            type="button"
            lang={language}
            aria-current={language === current ? "true" : undefined}
            onClick={() => {
              setPreferences({ language });
              router.refresh();
            }}
            className="inline-flex min-h-6 items-center rounded hover:text-foreground hover:underline aria-[current=true]:text-foreground"
          >
            {languageNames[language]}
          </button>
        </li>
      ))}
    </ul>
  );
}
