import { create } from "zustand";

interface LeaveGuard {
  /** The forms on this page with unsaved changes. */
  unsaved: ReadonlySet<string>;
  /** The navigation that waits while the person is asked whether to discard changes. */
  leave: (() => void) | null;
  mark: (form: string, state: { unsaved: boolean }) => void;
  ask: (leave: () => void) => void;
  stay: () => void;
  discard: () => void;
}

/** Whether leaving the page would lose typed text. Set by forms, respected by all navigation. */
export const useLeaveGuard = create<LeaveGuard>()((set) => ({
  unsaved: new Set(),
  leave: null,
  mark: (form, { unsaved }) =>
    set((before) => {
      if (before.unsaved.has(form) === unsaved) return before;
      const forms = new Set(before.unsaved);
      if (unsaved) forms.add(form);
      else forms.delete(form);
      return { unsaved: forms };
    }),
  ask: (leave) => set({ leave }),
  stay: () => set({ leave: null }),
  discard: () => set({ unsaved: new Set(), leave: null }),
}));

/** For code that leaves the page on its own. */
export const hasUnsavedChanges = (): boolean => useLeaveGuard.getState().unsaved.size > 0;

/** Leaves the page, after asking if that would lose typed text. */
export function leavePage(leave: () => void): void {
  if (hasUnsavedChanges()) useLeaveGuard.getState().ask(leave);
  else leave();
}
