import type { Messages } from "@/i18n/messages";
import { textsOf } from "@/i18n/texts";
import type { FieldValue } from "@/lib/custom-fields";
import { checkDigitOf } from "@/lib/gtin";
import type { CreateFieldInput } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import type { ColumnFields } from "@/modules/catalogue/products/products.schema";

const t = textsOf("sampleCatalog");
type SampleFields = ColumnFields & { cost: string | null };
type Texts = Messages["sampleCatalog"];
type Good = Exclude<keyof Texts, "fields" | "materials">;
type Material = keyof Texts["materials"];

const suppliers = ["Northwind", "Alder & Finch", "Lumen"];

const skuOf = (number: string) => `SAMPLE-${number}`;

/** In the range that GS1 leaves to each company for use in its own house: no other product has it. */
function barcodeOf(number: string): string {
  const digits = `2000000000${number}`;
  return `${digits}${checkDigitOf(`${digits}0`)}`;
}

/** One costs more than its price, and of one the cost price is unknown. A minimum of their own have one that is low above the usual limit, and one that is not low below it. */
const goods: (Pick<SampleFields, "price" | "cost" | "stock"> &
  Partial<Pick<ColumnFields, "minimumStock" | "status">> & {
    key: Good;
    number: string;
    material: Material;
    warranty?: string;
    certified?: boolean;
  })[] = [
  { key: "bag", number: "01", price: "14.90", cost: "6.40", stock: 120, material: "cotton", certified: true },
  {
    key: "mug",
    number: "02",
    price: "11.50",
    cost: "4.20",
    stock: 64,
    material: "ceramic",
    certified: false,
  },
  {
    key: "lamp",
    number: "03",
    price: "48.00",
    cost: "21.50",
    stock: 7,
    minimumStock: 5,
    material: "steel",
    warranty: "24",
    certified: true,
  },
  {
    key: "notebook",
    number: "04",
    price: "6.80",
    cost: "2.35",
    stock: 310,
    material: "paper",
    certified: true,
  },
  {
    key: "bottle",
    number: "05",
    price: "27.00",
    cost: "11.80",
    stock: 3,
    material: "steel",
    warranty: "36",
    certified: true,
  },
  { key: "apron", number: "06", price: "34.50", cost: "15.90", stock: 22, material: "linen" },
  { key: "pencil", number: "07", price: "9.20", cost: "3.10", stock: 0, material: "plastic", warranty: "12" },
  {
    key: "board",
    number: "08",
    price: "39.00",
    cost: "17.25",
    stock: 15,
    minimumStock: 20,
    material: "oak",
    certified: true,
  },
  {
    key: "umbrella",
    number: "09",
    price: "19.90",
    cost: "20.50",
    stock: 48,
    material: "plastic",
    warranty: "12",
  },
  {
    key: "glasses",
    number: "10",
    price: "24.00",
    cost: "9.60",
    stock: 0,
    material: "plastic",
    warranty: "24",
    certified: true,
  },
  {
    key: "adapter",
    number: "11",
    price: "17.40",
    cost: null,
    stock: 9,
    status: "archived",
    material: "plastic",
    warranty: "24",
    certified: true,
  },
  {
    key: "blanket",
    number: "12",
    price: "79.00",
    cost: "36.00",
    stock: 12,
    status: "draft",
    material: "wool",
    certified: false,
  },
];

/**
 * Goods that any currency and any trade can have a look at: some are out of stock, some are low, one is a draft, and
 * one is archived. They are data of the organization, in the
 * language of whoever adds them.
 */
export const sampleCatalog = (): SampleFields[] =>
  goods.map(({ key, number, price, cost, stock, minimumStock = null, status = "active" }, index) => ({
    name: t(`${key}.name`),
    sku: skuOf(number),
    price,
    cost,
    stock,
    description: t(`${key}.description`),
    barcode: barcodeOf(number),
    unit: null,
    supplier: suppliers[index % suppliers.length] ?? null,
    minimumStock,
    status,
  }));

const materials = [
  "ceramic",
  "cotton",
  "linen",
  "oak",
  "paper",
  "plastic",
  "steel",
  "wool",
] as const satisfies Material[];

/** Three custom fields to look around with, in the language of whoever adds them. */
export const sampleFieldDefinitions = (): Record<keyof Texts["fields"], CreateFieldInput> => {
  const shared = { required: false, category: null };
  return {
    material: {
      ...shared,
      name: t("fields.material"),
      kind: "choice",
      options: materials.map((material) => ({ name: t(`materials.${material}`) })),
    },
    warranty: { ...shared, name: t("fields.warranty"), kind: "number", options: [] },
    certified: { ...shared, name: t("fields.certified"), kind: "yesNo", options: [] },
  };
};

/** The values of the sample product with this SKU, by the field. */
export function sampleValuesOf(sku: string): Record<keyof Texts["fields"], FieldValue | undefined> {
  const { material, warranty, certified } = goods.find(({ number }) => sku === skuOf(number)) ?? {};
  return { material: material && t(`materials.${material}`), warranty, certified };
}
