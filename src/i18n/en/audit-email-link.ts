/** The page of the link with which a recipient agrees to receive copies. */
export const auditEmailLink = {
  problems: {
    used: {
      title: "This link has already been used",
      hint: "You receive the copies. There is nothing more to do.",
    },
    expired: {
      title: "This link is no longer valid",
      hint: "It has expired, was replaced by a newer one, or the person who requested it no longer may.",
    },
    unknown: {
      title: "This link is not valid here",
      hint: "It may have been cut off: copy the whole link from the email.",
    },
  },
  failure: "Nothing was changed",
  submit: "Receive copies",
  done: "You will receive copies from now on",
} as const;
