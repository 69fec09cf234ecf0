import { language } from "./language";

export const de = {
  language,
};
