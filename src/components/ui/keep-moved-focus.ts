/**
 * The `onCloseAutoFocus` of Radix's menus and popovers, which give the focus back in a later task than they close. By then, it may
 * have moved on, such as to the same menu, opened again, which would close if it lost it.
 */
export function keepMovedFocus(event: Event): void {
  if (document.activeElement !== document.body) event.preventDefault();
}
