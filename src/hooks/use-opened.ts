import { useState } from "react";

/** Whether it is open or has ever been: what most visits never open is rendered only from then on. */
export function useOpened({ open }: { open: boolean }): boolean {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return opened || open;
}
