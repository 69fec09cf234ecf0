import type { attentionCard as english } from "../en/attention-card";
import type { Translated } from "../messages";

export const attentionCard: Translated<typeof english> = {
  title: "Handlungsbedarf",
  nothing: "Im Moment ist nichts zu tun.",
};
