import { attentionCard } from "./attention-card";
import { charts } from "./charts";
import { common } from "./common";
import { conflicts } from "./conflicts";
import { errors } from "./errors";
import { forms } from "./forms";
import { language } from "./language";
import { lists } from "./lists";
import { statusPages } from "./status-pages";

export const de = {
  attentionCard,
  charts,
  common,
  conflicts,
  errors,
  forms,
  language,
  lists,
  statusPages,
};
