import { create } from "zustand";
import { hasUnsavedChanges } from "@/hooks/leave-guard";
import { signInAgain } from "@/modules/accounts/sign-in/ui/sign-out";

/** Whether the browser's session is still the one that the page was rendered for: it may have ended, or be another person's by now. */
export const usePageSession = create<{ state: "same" | "ended" | "another" }>()(() => ({ state: "same" }));

export const setPageSession = (state: "same" | "ended" | "another") => usePageSession.setState({ state });

/** Leads to the sign-in page, unless that would lose typed text: then the page says so. */
export function sessionHasEnded(): void {
  if (hasUnsavedChanges()) setPageSession("ended");
  else signInAgain();
}
