export const tagsInput = {
  tagsGiven: "Chosen tags",
  tagAdded: "{tag} was added",
  tagRemoved: "{tag} was removed",
  removeTag: "Remove {tag}",
} as const;
