const focusable =
  "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)";

/** Longer than what moves the focus by itself takes to do so, and too short for anyone to press a key. */
const patienceMs = 100;

/**
 * Where what has the focus goes from the content, such as the button of a row that it has deleted, the focus goes to what is beside
 * it: the same control of the next row, or of the one before. Until the signal.
 */
export function keepFocusBeside(content: HTMLElement, signal: AbortSignal): void {
  let focused = content.querySelector<HTMLElement>(":focus");
  const onFocusIn = ({ target }: FocusEvent) => {
    focused = target instanceof HTMLElement ? target : null;
  };
  const observer = new MutationObserver((records) => {
    const gone = focused;
    if (!gone || gone.isConnected || !isLost()) return;
    focused = null;
    const at = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
    setTimeout(() => {
      if (at && isLost()) besideOf(at, { gone, content }).focus({ preventScroll: true });
    }, patienceMs);
  });
  content.addEventListener("focusin", onFocusIn, { signal });
  observer.observe(content, { subtree: true, childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

const isLost = () => document.activeElement === document.body;

function besideOf(
  { removedNodes, nextSibling, previousSibling, target }: MutationRecord,
  { gone, content }: { gone: HTMLElement; content: HTMLElement },
): HTMLElement {
  const index = [...removedNodes].flatMap(controlsIn).indexOf(gone);
  for (const row of [nextSibling, previousSibling]) {
    const controls = row?.isConnected ? controlsIn(row).filter(isShown) : [];
    const control = controls[Math.min(index, controls.length - 1)];
    if (control) return control;
  }
  // What is left around it.
  let around = target.isConnected && target instanceof Element ? target : null;
  for (; around && around !== content; around = around.parentElement) {
    const control = controlsIn(around).find(isShown);
    if (control) return control;
  }
  return content;
}

/** Those of a node, which may be one itself. */
function controlsIn(node: Node): HTMLElement[] {
  if (!(node instanceof HTMLElement)) return [];
  return node.matches(focusable) ? [node] : [...node.querySelectorAll<HTMLElement>(focusable)];
}

const isShown = (element: HTMLElement) => element.getClientRects().length > 0;
