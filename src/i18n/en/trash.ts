export const trash = {
  delete: {
    titleOne: "Delete “{name}”?",
    title: "Delete {count, plural, one {# product} other {# products}}?",
    descriptionOne:
      "The product with the SKU <sku></sku> will be moved to the trash. You can undo this right afterwards.",
    description: "They will be moved to the trash. You can undo this right afterwards.",
    confirmOne: "Delete product",
    confirm: "Delete {count, plural, one {# product} other {# products}}",
    doneOne: "“{name}” was deleted",
    done: "{count, plural, one {# product was} other {# products were}} deleted",
    failedOne: "The product was not deleted",
    failed: "Nothing was deleted",
  },
  restore: {
    button: "Restore",
    buttonOf: "Restore {name}",
    doneOne: "“{name}” was restored",
    done: "{count, plural, one {# product was} other {# products were}} restored",
    failed: "Nothing was restored",
  },
  matching: {
    delete: {
      title: "Delete {count, plural, one {{shown} product} other {{shown} products}}?",
      confirm: "Delete {count, plural, one {{shown} product} other {{shown} products}}",
      description: {
        asked:
          "All matching products, on every page, will be moved to the trash. You can undo this right afterwards.",
        othersChanged:
          "Someone else changed some of them in the meantime. All matching products, on every page, will be moved to the trash. You can undo this right afterwards.",
        numberChanged:
          "The list has changed: {before} matched when you looked. All matching products, on every page, will be moved to the trash. You can undo this right afterwards.",
      },
      doing: "Deleting {count, plural, one {{shown} product} other {{shown} products}}…",
      done: "{count, plural, one {{shown} product was} other {{shown} products were}} deleted",
      failed: "Nothing was deleted",
    },
    restore: {
      title: "Restore {count, plural, one {{shown} product} other {{shown} products}}?",
      confirm: "Restore {count, plural, one {{shown} product} other {{shown} products}}",
      description: {
        asked: "All matching products, on every page, will be restored from the trash.",
        othersChanged:
          "Someone else changed some of them in the meantime. All matching products, on every page, will be restored from the trash.",
        numberChanged:
          "The list has changed: {before} matched when you looked. All matching products, on every page, will be restored from the trash.",
      },
      doing: "Restoring {count, plural, one {{shown} product} other {{shown} products}}…",
      done: "{count, plural, one {{shown} product was} other {{shown} products were}} restored",
      failed: "Nothing was restored",
    },
    /** Of any status. */
    status: {
      failed: "Nothing was changed",
    },
    active: {
      done: "{count, plural, one {{shown} product is} other {{shown} products are}} active now",
    },
    draft: {
      done: "{count, plural, one {{shown} product is a draft} other {{shown} products are drafts}} now",
    },
    archived: {
      done: "{count, plural, one {{shown} product is} other {{shown} products are}} archived now",
    },
    othersRestored: "Someone else restored some of them in the meantime. The others are in the trash.",
    nothingMatches: "No products match anymore.",
    tooMany: "There are now more than can be changed at once. Narrow the list first.",
  },
  reasons: {
    stale: "{reason} Review it before you continue.",
    gone: "Someone else deleted or restored some of these products in the meantime.",
  },
} as const;
