import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

let isPrinting = false;

function subscribe(onChange: () => void) {
  const heard = ({ type }: Event) => {
    isPrinting = type === "beforeprint";
    // The page is printed in the next moment.
    flushSync(onChange);
  };
  window.addEventListener("beforeprint", heard);
  window.addEventListener("afterprint", heard);
  return () => {
    window.removeEventListener("beforeprint", heard);
    window.removeEventListener("afterprint", heard);
  };
}

/** Whether the page is being printed, also for what is there for that alone. */
export const usePrinting = () =>
  useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  );
