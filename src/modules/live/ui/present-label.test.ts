import { expect, test } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import { presentLabel } from "./present-label";

const person = (name: string, isEditing = false, impersonator: string | null = null) => ({
  id: 1,
  name,
  impersonator,
  isEditing,
});

test.each([
  [[], ""],
  [[person("Ada")], "Ada is viewing"],
  [[person("Ada"), person("Bob")], "Ada and Bob are viewing"],
  [[person("Ada"), person("Bob"), person("Cleo")], "Ada and 2 others are viewing"],
  [[person("Bob", true), person("Ada"), person("Cleo")], "Bob is editing"],
  [[person("Ada", true, "Grace")], "Grace (platform support) is editing"],
])("%j: %s", (others, label) => {
  expect(presentLabel(others, translationsOf("en", "presence"))).toBe(label);
});
