/** What becomes low, by mail. */
export const lowStockMail = {
  subject:
    "{organization}: {count, plural, one {{shown} product is low or out of stock} other {{shown} products are low or out of stock}}",
  heading: "{count, plural, one {{shown} product has become low} other {{shown} products have become low}}",
  low: "{name} ({sku}): {stock} in stock, minimum {minimum}",
  out: "{name} ({sku}): out of stock, minimum {minimum}",
  more: "{count, plural, one {and {shown} more.} other {and {shown} more.}}",
  list: "View products with low stock",
  settings: "Change which mails you get",
  footnote: "You get this mail since you have turned it on in your profile, at most once a day.",
} as const;
