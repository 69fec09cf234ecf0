import type { FieldKind, FieldValue } from "@/lib/custom-fields";
import type { Article } from "./catalog";

/** A custom field of a tenant, and which of its articles have which value. */
export interface DemoField {
  name: string;
  kind: FieldKind;
  /** By the beginning of their SKUs; others have none. */
  values: readonly [sku: RegExp, value: FieldValue][];
}

export const toolFields: readonly DemoField[] = [
  {
    name: "Material",
    kind: "choice",
    values: [
      [/^MALLET/, "Rubber"],
      [/^(MEA-TAPE|FAS-ANCH)/, "Nylon"],
      [/^MEA-LVL/, "Aluminium"],
      [/^(HAM|SCR|WR|SOC|HEX|PLI|VISE|CLAMP|SAW|DRL|FAS|BOX)/, "Steel"],
    ],
  },
  {
    name: "Warranty (months)",
    kind: "number",
    values: [
      [/^(DRV|GRD|SND)/, "36"],
      [/^(MEA-LSR|MEA-CAL|LAMP)/, "24"],
      [/^(HAM|WR|PLI|VISE)/, "120"],
    ],
  },
  {
    name: "Certified",
    kind: "yesNo",
    values: [
      [/^(SCR-VDE|WR-TORQ|MEA-LSR|DRV|GRD|SND)/, true],
      [/^(SCR|WR|MEA)/, false],
    ],
  },
];

export const instrumentFields: readonly DemoField[] = [
  {
    name: "Interface",
    kind: "choice",
    values: [
      [/^(OSC|SPA|GEN|DMM-BENCH)/, "LAN"],
      [/^(LOGIC|MCU|CAM|LCR|PSU)/, "USB"],
      [/^(SNS|RLY)/, "I²C"],
    ],
  },
  {
    name: "Warranty (months)",
    kind: "number",
    values: [
      [/^(OSC|SPA|DMM|GEN|LCR|BAL)/, "36"],
      [/^(PSU|LOAD|PRB|SOL-STA|AIR|MIC|PIP-VAR|CEN|STIR|PH|CAM)/, "24"],
    ],
  },
  {
    name: "Calibrated",
    kind: "yesNo",
    values: [
      [/^(DMM-BENCH|BAL|PIP-VAR|LCR)/, true],
      [/^(OSC|DMM|PH|SNS-TEMP)/, false],
    ],
  },
];

/** The values of an article by the names of the fields. */
export const customValuesOf = (
  fields: readonly DemoField[],
  { sku }: Pick<Article, "sku">,
): Record<string, FieldValue> =>
  Object.fromEntries(
    fields.flatMap(({ name, values }) => {
      const [, value] = values.find(([beginning]) => beginning.test(sku)) ?? [];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** The options of a choice: the values that there are. */
export const optionsOf = ({ kind, values }: DemoField): string[] =>
  kind === "choice" ? [...new Set(values.map(([, value]) => String(value)))] : [];
