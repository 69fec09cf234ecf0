"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { createStore, useStore } from "zustand";
import { formatPreferences, type Preferences, preferencesCookie } from "@/lib/preferences";

type PreferencesState = Preferences & { set: (change: Partial<Preferences>) => void };

const oneYearSeconds = 31_536_000;

const createPreferencesStore = (initial: Preferences) =>
  createStore<PreferencesState>()((setState, getState) => ({
    ...initial,
    // At once, not in an effect of the provider: components inside may set something before it has any.
    set(change) {
      setState(change);
      const preferences = getState();
      keepInCookie(preferences);
      document.documentElement.dataset.theme = preferences.theme;
      document.documentElement.dataset.density = preferences.density;
    },
  }));

function keepInCookie(preferences: Preferences): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support.
  document.cookie = `${preferencesCookie}=${formatPreferences(preferences)}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax${secure}`;
}

const PreferencesContext = createContext<ReturnType<typeof createPreferencesStore> | null>(null);

/** Holds the UI preferences; `initial` is what the server read from the cookie. */
export function PreferencesProvider({ initial, children }: { initial: Preferences; children: ReactNode }) {
  const [store] = useState(() => createPreferencesStore(initial));
  return <PreferencesContext value={store}>{children}</PreferencesContext>;
}

/** One value of the UI preferences, or their setter. */
export function usePreferences<T>(select: (state: PreferencesState) => T): T {
  const store = useContext(PreferencesContext);
  if (!store) throw new Error("usePreferences must be used within a PreferencesProvider");
  return useStore(store, select);
}
