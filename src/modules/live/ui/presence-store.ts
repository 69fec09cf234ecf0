import { create } from "zustand";
import type { Other } from "@/server/live/visits";
import type { PageRecord } from "../live.schema";

interface PresenceState {
  /** The record that the page shows; null if it shows none. */
  shown: PageRecord | null;
  /** Other people who view it; those who edit it come first. */
  others: Other[];
  show: (shown: PageRecord | null) => void;
}

const recordOf = (shown: PageRecord | null) => JSON.stringify({ ...shown, isEditing: undefined });

/** Which record the page shows, and who else looks at it. */
export const usePresence = create<PresenceState>()((set) => ({
  shown: null,
  others: [],
  show: (shown) =>
    set((before) => ({
      shown,
      // A page of the same record that comes next keeps them.
      others: shown && recordOf(before.shown) !== recordOf(shown) ? [] : before.others,
    })),
}));
