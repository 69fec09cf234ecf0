/** The sample products: what someone adds is in their language. */
export const sampleCatalog = {
  bag: { name: "Canvas tote bag", description: "Heavy cotton, carries a week of groceries." },
  mug: { name: "Ceramic mug", description: "Holds 350 ml and survives the dishwasher." },
  lamp: { name: "Desk lamp", description: "Dimmable, with an arm that stays where it is put." },
  notebook: { name: "Field notebook", description: "Dotted paper, 96 pages, lies flat when open." },
  bottle: { name: "Insulated bottle", description: "Keeps tea hot for twelve hours." },
  apron: { name: "Linen apron", description: "Two deep pockets, one size." },
  pencil: { name: "Mechanical pencil", description: "0.5 mm, with an eraser under the cap." },
  board: { name: "Oak cutting board", description: "Oiled, 40 by 25 cm." },
  umbrella: { name: "Pocket umbrella", description: "Opens with one hand, fits any bag." },
  glasses: { name: "Reading glasses", description: "Light frame, in a hard case." },
  adapter: { name: "Travel adapter", description: "Fits sockets in 150 countries." },
  blanket: { name: "Wool blanket", description: "130 by 180 cm, woven from recycled wool." },
} as const;
