/** Keys of people that have been held so far. */
const held: KeyboardEvent[] = [];
/** The latest opening, while keys are held for it. */
let opening: object | undefined;

/** Keys that mean something to what opens, except characters. */
const otherKeys = /^(Enter|Backspace|Tab|Home|End|Arrow(Up|Down|Left|Right))$/;
const textFields = "textarea, input:not([type=checkbox], [type=radio])";
/** What a key presses, unless it is a text field. */
const pressed: Record<string, string> = { Enter: "button, a[href]", " ": "button, input" };

/**
 * While something that opens is loading, holds the keys that are meant for it: the focus is still elsewhere. Call the
 * returned function once it is there, so that the keys go to whatever then has the focus, or if it does not open.
 */
export function holdKeys(): (outcome: "opened" | "failed") => void {
  const own = {};
  // What has opened may itself open something else: the keys are then meant for that.
  opening = own;
  window.addEventListener("keydown", hold, true);
  window.addEventListener("pointerdown", dropKeys, true);
  let isOver = false;
  return (outcome) => {
    if (isOver || opening !== own) return;
    isOver = true;
    if (outcome === "failed") dropKeys();
    else void deliverKeys(own);
  };
}

async function deliverKeys(own: object): Promise<void> {
  // Some libraries position what they show before they give it the focus.
  await nextFrame();
  await nextFrame();
  while (opening === own && held.length > 0) {
    press(held.shift());
    // Each key finds what the one before has changed, such as the focus.
    await nextTask();
  }
  if (opening === own) dropKeys();
}

/** Also when the person gives up, or turns to something else. */
function dropKeys(): void {
  opening = undefined;
  held.length = 0;
  window.removeEventListener("keydown", hold, true);
  window.removeEventListener("pointerdown", dropKeys, true);
}

const nextFrame = () => new Promise(requestAnimationFrame);
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

const isCharacter = (key: string) => [...key].length === 1;

function hold(event: KeyboardEvent): void {
  const { key, isTrusted, isComposing, ctrlKey, metaKey, altKey } = event;
  if (!isTrusted || isComposing || metaKey) return;
  if ((ctrlKey || altKey) && !event.getModifierState("AltGraph")) return;
  if (key === "Escape") dropKeys();
  if (!isCharacter(key) && !otherKeys.test(key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // If a key is held down, as the one that opens a menu often is, a browser presses a button only once.
  if (!event.repeat || isCharacter(key)) held.push(event);
}

/** Does what the key does at the focus. Browsers do part of it only for keys of people. */
export function press(typed: KeyboardEvent | undefined): void {
  const target = document.activeElement;
  if (!typed || !(target instanceof HTMLElement)) return;
  const { key, code, shiftKey } = typed;
  const event = new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(event)) return;
  if (!target.matches(textFields)) {
    if (target.matches(pressed[key] ?? "none")) target.click();
  } else if (isCharacter(key)) document.execCommand("insertText", false, key);
  else if (key === "Backspace") document.execCommand("delete");
  else if (key === "Enter" && target instanceof HTMLInputElement) target.form?.requestSubmit();
}
