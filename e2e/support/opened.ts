import { expect, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible";

/** The kinds of controls that have been opened: rows, and the frame of all pages, have the same ones again and again. */
export type Seen = Set<string>;

const panels = "[role=menu], [role=dialog], [role=alertdialog], [role=listbox]";

/** Opens everything of the page that opens, of each kind one, and checks it in both themes. */
export const expectOpenedAccessible = (page: Page, seen: Seen): Promise<void> =>
  openEach(page, seen, (panel) => expectPanelAccessible(page, panel));

/** Opens everything of the page that opens, of each kind one, and looks at it. */
export async function openEach(
  page: Page,
  seen: Seen,
  look: (panel: Locator, kind: string) => Promise<void>,
): Promise<void> {
  const lookAtOpened = async (kind: string) => {
    const panel = page.locator(panels).first();
    await expect(panel, kind).toBeVisible();
    await look(panel, kind);
  };
  const openers = page.locator("[aria-haspopup]:visible:enabled");
  for (let index = 0; index < (await openers.count()); index += 1) {
    const opener = openers.nth(index);
    const kind = await kindOf(opener);
    if (seen.has(kind)) continue;
    seen.add(kind);
    await opener.click();
    await lookAtOpened(kind);
    // The dialogs that the items of a menu lead to: their names end in "…", in a pseudo-language within brackets.
    const names = await page.getByRole("menuitem", { name: /…⟧?$/ }).allTextContents();
    await close(page);
    // What a keyboard has opened, it goes on from.
    await expect(opener, kind).toBeFocused();
    for (const name of names) {
      const item = `${kind} ${name}`;
      if (seen.has(item)) continue;
      seen.add(item);
      await opener.click();
      await page.getByRole("menuitem", { name }).click();
      await lookAtOpened(item);
      await close(page);
    }
  }
}

async function expectPanelAccessible(page: Page, panel: Locator): Promise<void> {
  await expectAccessible(page, { within: panels });
  // What is hidden from screen readers behind it must not be able to have the focus. Behind a list of choices it cannot, because
  // the library keeps the focus in the list, which axe does not see.
  if ((await panel.getAttribute("role")) !== "listbox") {
    await expectAccessible(page, { rules: ["aria-hidden-focus"] });
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, { rules: ["color-contrast"], within: panels });
  await page.emulateMedia({ colorScheme: "light" });
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.locator(panels)).toHaveCount(0);
}

/** Its looks and what it opens: the names of those in rows differ. */
const kindOf = (opener: Locator) =>
  opener.evaluate((element) =>
    [
      element.getAttribute("aria-haspopup"),
      element.className,
      element.closest("tr") ? "row" : element.ariaLabel,
    ].join(" "),
  );
