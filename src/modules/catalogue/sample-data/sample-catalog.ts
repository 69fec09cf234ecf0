import type { ProductFields } from "@/modules/catalogue/products/products.schema";

/** Goods that any currency and any trade can have a look at: some are out of stock, some are low. */
export const sampleCatalog: ProductFields[] = [
  sample("01", "Canvas tote bag", "14.90", 120, "Heavy cotton, carries a week of groceries."),
  sample("02", "Ceramic mug", "11.50", 64, "Holds 350 ml and survives the dishwasher."),
  sample("03", "Desk lamp", "48.00", 7, "Dimmable, with an arm that stays where it is put."),
  sample("04", "Field notebook", "6.80", 310, "Dotted paper, 96 pages, lies flat when open."),
  sample("05", "Insulated bottle", "27.00", 3, "Keeps tea hot for twelve hours."),
  sample("06", "Linen apron", "34.50", 22, "Two deep pockets, one size."),
  sample("07", "Mechanical pencil", "9.20", 0, "0.5 mm, with an eraser under the cap."),
  sample("08", "Oak cutting board", "39.00", 15, "Oiled, 40 by 25 cm."),
  sample("09", "Pocket umbrella", "19.90", 48, "Opens with one hand, fits any bag."),
  sample("10", "Reading glasses", "24.00", 0, "Light frame, in a hard case."),
  sample("11", "Travel adapter", "17.40", 9, "Fits sockets in 150 countries."),
  sample("12", "Wool blanket", "79.00", 12, "130 by 180 cm, woven from recycled wool."),
];

function sample(
  number: string,
  name: string,
  price: string,
  stock: number,
  description: string,
): ProductFields {
  return { name, sku: `SAMPLE-${number}`, price, stock, description };
}
