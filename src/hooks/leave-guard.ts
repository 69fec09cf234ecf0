import { create } from "zustand";

interface LeaveGuard {
  /** True while a form has unsaved changes. */
  unsaved: boolean;
  /** The destination, while the person is asked whether to discard changes. */
  target: string | null;
  setUnsaved: (unsaved: boolean) => void;
  ask: (target: string) => void;
  stay: () => void;
}

/** Whether leaving the page would lose typed text. Set by forms, respected by all navigation. */
export const useLeaveGuard = create<LeaveGuard>()((set) => ({
  unsaved: false,
  target: null,
  setUnsaved: (unsaved) => set({ unsaved }),
  ask: (target) => set({ target }),
  stay: () => set({ target: null }),
}));
