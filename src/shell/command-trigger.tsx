"use client";

import { usePathname } from "next/navigation";
import {
  type ComponentType,
  type KeyboardEvent as ReactKeyboardEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { flushSync } from "react-dom";
import { Search } from "@/components/ui/frame-icons";
import { Kbd } from "@/components/ui/kbd";
import { onDemand } from "@/components/ui/on-demand";
import { noteOpened } from "@/hooks/opened-lately";
import { usePreferences } from "@/hooks/preferences";
import { useOpened } from "@/hooks/use-opened";
import { useTranslations } from "@/i18n/translations";
import { useViewer } from "@/viewer/viewer-context";
import type { CommandResultsProps } from "./command-results";

const importResults = () => import("./command-results");
/** For what is about to be opened; failures show when it opens. */
const prepareResults = () => void importResults().catch(() => undefined);
const shortcuts = onDemand(() => import("./shortcuts-dialog"));
const Shortcuts = shortcuts.component((module) => module.ShortcutsDialog);

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys that the results take from the field. */
const resultKeys = ["ArrowUp", "ArrowDown", "Enter"];
const resultsId = "command-results";

/**
 * The search button of the top bar, its shortcut ⌘K / Ctrl K, and the palette that they open. Dialog and field are here,
 * so that they take what is typed at once; what they show is loaded at the first use, since most visits never open it.
 */
export function CommandTrigger() {
  const t = useTranslations("palette");
  const apple = useSyncExternalStore(never, isApple, () => false);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [active, setActive] = useState<string>();
  const [Results, loadResults] = useLoaded<CommandResultsProps>(() =>
    importResults().then((module) => module.CommandResults),
  );
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const shortcutsOpened = useOpened({ open: showsShortcuts });
  /** Keys that were pressed before there was something that takes them. */
  const early = useRef<string[]>([]);
  const takeKey = useRef<((key: string) => void) | null>(null);
  const characterKeys = usePreferences((state) => state.characterKeys);
  useNotedPages();

  const open = () => {
    loadResults();
    early.current = [];
    // At once: the next key may come before React renders by itself.
    flushSync(() => {
      setText("");
      setActive(undefined);
      setOpen(true);
    });
    dialog.current?.showModal();
    field.current?.focus();
  };
  const showShortcuts = () => shortcuts.open(() => setShowsShortcuts(true));

  const onShortcut = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event)) {
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else if (!isCovered()) open();
    } else if (event.key === "?" && characterKeys === "on" && !isTyped(event) && !isCovered()) {
      event.preventDefault();
      showShortcuts();
    }
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onShortcut(event);
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  const onKeyDown = (event: ReactKeyboardEvent) => {
    // The keys of an input method choose its characters.
    if (!resultKeys.includes(event.key) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (takeKey.current) takeKey.current(event.key);
    else early.current.push(event.key);
  };

  return (
    <>
      <button
        type="button"
        aria-label={t("label")}
        aria-keyshortcuts="Meta+K Control+K"
        aria-haspopup="dialog"
        onPointerEnter={prepareResults}
        onFocus={prepareResults}
        onClick={open}
        className="inline-flex size-10 items-center justify-center gap-2 rounded-md text-subtle hover:bg-muted hover:text-foreground sm:w-56 sm:justify-start sm:border sm:border-line sm:bg-surface sm:px-2.5 sm:shadow-xs md:h-8"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="hidden flex-1 text-start sm:inline">{t("button")}</span>
        {/* Not as text, which would have to be part of the name: aria-keyshortcuts says it. */}
        <Kbd
          aria-hidden
          data-keys={apple ? "⌘K" : t("key")}
          className="hidden before:content-[attr(data-keys)] sm:inline-flex"
        />
      </button>
      <dialog
        ref={dialog}
        aria-label={t("label")}
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
        onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
        className="mx-auto mt-[12dvh] w-[calc(100vw-2rem)] max-w-xl animate-fade overflow-hidden rounded-xl border border-line bg-raised text-foreground shadow-raised backdrop:bg-overlay max-sm:mt-4"
      >
        {isOpen && (
          <>
            <div className="flex items-center gap-2.5 border-line border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-subtle" />
              <input
                ref={field}
                type="text"
                role="combobox"
                aria-label={t("label")}
                aria-expanded={Results !== undefined}
                aria-controls={resultsId}
                aria-autocomplete="list"
                aria-activedescendant={active}
                autoComplete="off"
                autoCorrect="off"
                autoCapitalize="none"
                spellCheck={false}
                enterKeyHint="go"
                placeholder={t("placeholder")}
                maxLength={100}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={onKeyDown}
                className="h-12 w-full bg-transparent text-base outline-none placeholder:text-subtle md:text-sm"
              />
              <button
                type="button"
                aria-label={t("close")}
                className="rounded"
                onClick={() => dialog.current?.close()}
              >
                <Kbd aria-hidden data-keys="Esc" className="before:content-[attr(data-keys)]" />
              </button>
            </div>
            {Results ? (
              <Results
                id={resultsId}
                typed={text}
                early={early}
                takeKey={takeKey}
                onActive={setActive}
                close={() => dialog.current?.close()}
                showShortcuts={showShortcuts}
              />
            ) : (
              <p role="status" className="px-4 py-3 text-subtle">
                {Results === null ? t("loadingFailed") : t("loading")}
              </p>
            )}
          </>
        )}
      </dialog>
      {shortcutsOpened && <Shortcuts open={showsShortcuts} onOpenChange={setShowsShortcuts} />}
    </>
  );
}

/** A component that is loaded when it is first needed; null if that failed, until it is tried again. */
function useLoaded<Props>(
  load: () => Promise<ComponentType<Props>>,
): [ComponentType<Props> | null | undefined, () => void] {
  const [loaded, setLoaded] = useState<ComponentType<Props> | null>();
  const start = () => {
    if (loaded) return;
    setLoaded(undefined);
    load().then(
      (component) => setLoaded(() => component),
      () => setLoaded(null),
    );
  };
  return [loaded, start];
}

/** Notes the records that are opened, for the palette. In a support session, nobody has opened them. */
function useNotedPages(): void {
  const pathname = usePathname();
  const { id, impersonator } = useViewer().user;
  useEffect(() => {
    if (impersonator === null) noteOpened(id, pathname);
  }, [pathname, id, impersonator]);
}

const isPaletteKey = ({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === "k" && (metaKey || ctrlKey) && !altKey && !shiftKey;

const isTyped = ({ target, metaKey, ctrlKey, altKey }: KeyboardEvent) =>
  metaKey ||
  ctrlKey ||
  altKey ||
  (target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null);

/** True while a dialog or menu is open, which keeps the focus. */
const isCovered = () =>
  document.querySelector("dialog[open], [role=menu]") !== null ||
  document.querySelector("[aria-hidden=true] #content") !== null;
