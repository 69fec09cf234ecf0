import type { Catalog } from "./catalog";

export const platform: Catalog = {
  families: `
    > Clothing > Tops
    TEE-LOGO | Logo T-shirt | 16.00 | XS; S; M; L; XL; XXL | Organic cotton, 180 g/m², screen-printed.
    TEE-CONF | Conference T-shirt | 14.50 | S; M; L; XL | This year's motif: one house, many doors.
    HOOD-ZIP | Zip hoodie | 42.00 | S; M; L; XL | Brushed inside, with the small logo on the sleeve.
    CREW-NECK | Crew-neck sweatshirt | 38.00 | S; M; L; XL | Recycled blend.
    POLO-SUP | Support team polo | 24.00 | S; M; L; XL | For booths and on-site visits.
    > Clothing > Accessories
    CAP-EMB | Embroidered cap | 15.80 | navy; gray; black; orange | Adjustable strap.
    BEANIE | Knitted beanie | 13.50 | navy; gray; orange; black | For the data center, cold aisle.
    SOCKS-MMR | Socks, pair | 7.90 | 36–39; 40–43; 44–47 | The left one says LEFT JOIN.
    > Drinkware
    MUG-CER | Ceramic mug | 8.60 | white; navy; heat-changing; orange | 330 ml, dishwasher-proof. The heat-changing one shows the uptime.
    MUG-THERM | Insulated mug | 19.90+ | 350 ml; 470 ml | Keeps hot for six hours.
    BOTTLE | Water bottle | 17.40+ | 500 ml; 750 ml; 1 l | Stainless steel, fits bicycle cages.
    > Stationery
    NOTE-MMR | Branded notebook | 6.80 | A5, dotted; A5, ruled; A6, dotted | Numbered pages, for architecture sketches.
    PEN-MMR | Branded pen, box of 50 | 21.00 | blue; black; recycled; bamboo | For trade fairs.
    STK-SHEET | Sticker sheet | 2.20 | logo; mascots; database humour; pixel art | Weatherproof vinyl, removable.
    STK-LAPTOP | Laptop sticker, 100 pieces | 24.00 | round; hexagonal; transparent | Hexagons tile with those of other projects.
    > Bags
    TOTE-BAG | Tote bag | 6.40 | natural; navy; long handle | Fairtrade cotton.
    PACK-DAY | Day backpack | 54.00+ | 18 l; 24 l | Laptop sleeve up to 16 in, luggage strap.
    SLEEVE-LAP | Laptop sleeve | 22.50+ | 13 in; 14 in; 16 in | Felt, made in a sheltered workshop.
    > Electronics
    CHRG-GAN | USB-C charger | 29.90+ | 45 W; 65 W; 100 W | Engraved on request.
    CBL-CHRG | Charging cable | 9.20+ | 0.5 m; 1 m; 2 m | Braided, 100 W.
    PWR-BANK | Power bank | 27.00+ | 5,000 mAh; 10,000 mAh; 20,000 mAh | Allowed in hand luggage.
    KEY-SEC | Security key | 28.50 | USB-A; USB-C; USB-C with NFC; USB-C nano | For everyone who holds production access. Two a person.
    CAM-COVER | Webcam cover, 100 pieces | 32.00 | black; navy | 0.7 mm thin.
    > Events
    LANYARD | Lanyard, 50 pieces | 46.00 | navy; orange, visitors; red, contractors | Safety breakaway.
    BADGE-HLD | Badge holder, 50 pieces | 23.00 | portrait; landscape; retractable; bamboo | Holds two cards.
    > Gifts
    BOX-WELC | Welcome box | 49.00 | new colleague; new customer; partner | Mug, notebook, stickers and a letter that someone really signs.
    GIFT-YEAR | Anniversary gift | 35.00+ | 1 year; 3 years; 5 years; 10 years | Wooden tenant block, engraved with the name.
    > Events
    POST-SET | Poster | 11.00 | A3, architecture; A2, architecture; A2, incident hall of fame; A3, status codes | 200 g silk paper, in a tube.
    ROLL-UP | Roll-up banner | 98.00 | product; careers; security | 85 × 200 cm, with bag.
    BOOTH-CNT | Booth counter | 189.00 | straight; curved | Sets up in four minutes without tools.
    FLAG-BCH | Beach flag | 79.00+ | 2.8 m; 3.4 m | With base for lawn and floor.
    CARD-POST | Postcards, 100 pieces | 18.00 | thank you; season's greetings; we are back up; welcome | With envelopes.
    > Gifts
    GAME-CARD | Card game | 14.00 | English; Deutsch; Français | Deadlock, a game for two transactions.
    DUCK-RUB | Rubber duck | 4.40 | classic; incident commander; on call; auditor | Listens.
    PLANT-DSK | Desk plant | 12.80 | succulent; fern; cactus; air plant | In a pot with the logo.
  `,
  tags: ["New hire", "Event", "Limited"],
  closings: [
    "Charged to the cost center of the team that orders.",
    "Please order for your whole team at once.",
    "Not for resale.",
    "Shipped from the Rotterdam depot every Thursday.",
    "Leftovers go to the community meet-ups.",
  ],
};
