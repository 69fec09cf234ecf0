import type { tagsInput as english } from "../en/tags-input";
import type { Translated } from "../messages";

export const tagsInput: Translated<typeof english> = {
  tagsGiven: "Gewählte Schlagwörter",
  tagAdded: "{tag} wurde hinzugefügt",
  tagRemoved: "{tag} wurde entfernt",
  removeTag: "{tag} entfernen",
};
