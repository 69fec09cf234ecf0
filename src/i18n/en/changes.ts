export const changes = {
  changedByOther: {
    key: "Someone else changed this key in the meantime.",
    person: "Someone else changed this person in the meantime.",
    product: "Someone else changed this product in the meantime.",
    settings: "Someone else changed these settings in the meantime.",
  },
} as const;
