import type { Catalog } from "./catalog";

export const acme: Catalog = {
  families: `
    > Hand tools > Hammers
    HAM-CLAW | Claw hammer | 18.90+ | 340 g; 450 g; 570 g; 680 g | Forged head on a hickory handle. The polished face leaves no marks on trim.
    HAM-SLEDGE | Sledgehammer | 34.50+ | 3 kg; 5 kg; 8 kg | Drop-forged and oil-hardened, with a fibreglass handle that takes a missed blow.
    HAM-BALL | Ball-peen hammer | 16.75+ | 230 g; 450 g; 900 g | For riveting and shaping metal.
    MALLET-RB | Rubber mallet | 11.40+ | 450 g; 680 g | Non-marking head for paving, tiles and car panels.
    > Hand tools > Screwdrivers
    SCR-PH | Phillips screwdriver | 6.95 | PH0; PH1; PH2; PH3 | Chrome-vanadium blade, magnetised tip, two-component handle.
    SCR-SL | Slotted screwdriver | 6.45+ | 3 mm; 5.5 mm; 8 mm | Chrome-vanadium blade with a hexagon below the handle for a spanner.
    SCR-VDE | Insulated screwdriver | 12.80 | PH1; PH2; 3.5 mm; 6.5 mm | Each one is tested at 10,000 V for work on live parts up to 1,000 V.
    > Hand tools > Spanners and sockets
    WR-COMB | Combination spanner | 9.20+ | 8 mm; 10 mm; 13 mm; 17 mm; 19 mm; 24 mm | Ring and open end of the same size, 15° offset.
    WR-RATCH | Ratcheting spanner | 17.60+ | 10 mm; 13 mm; 17 mm; 19 mm | 72 teeth: five degrees of swing are enough in tight spots.
    WR-ADJ | Adjustable wrench | 19.90+ | 6 in; 8 in; 10 in; 12 in; 15 in | Wide jaw with a laser-etched scale.
    WR-TORQ | Torque wrench | 89.00+ | 5–25 Nm; 20–100 Nm; 40–200 Nm | Clicks at the set torque, ±3 %. Comes with a numbered calibration certificate.
    SOC-SET | Socket set | 79.00+ | 1/4 in, 46 pieces; 3/8 in, 61 pieces; 1/2 in, 94 pieces | Fine-tooth ratchet, extensions and universal joint in a steel case.
    HEX-KEY | Hex key set | 14.30 | metric; imperial; ball end | Nine keys in a fold-out holder, marked by size and color.
    > Hand tools > Pliers
    PLI-COMBI | Combination pliers | 21.50+ | 160 mm; 180 mm; 200 mm | Gripping zones for flat and round material; the cutting edge is induction-hardened.
    PLI-SIDE | Side cutter | 19.80+ | 140 mm; 160 mm; 180 mm | Cuts piano wire and copper alike.
    PLI-PUMP | Water pump pliers | 24.90+ | 180 mm; 250 mm; 300 mm | Adjusts at the press of a button, grips pipes up to 2 in.
    > Hand tools > Vices and clamps
    VISE-BENCH | Bench vice | 94.00+ | 100 mm; 125 mm; 150 mm | Ductile iron, swivel base, replaceable jaws.
    CLAMP-BAR | Bar clamp | 15.90+ | 150 mm; 300 mm; 600 mm; 1,000 mm | One-handed, 140 kg clamping force, soft pads.
    > Hand tools > Saws
    SAW-HAND | Hand saw | 22.40+ | 400 mm; 500 mm; 550 mm | Hardpoint teeth for timber, panels and laminate.
    SAW-HACK | Hacksaw | 17.20+ | junior; 300 mm; high tension | The blade mounts at 45° or 90°.
    > Power tools > Accessories
    SAW-BLADE | Circular saw blade | 26.50+ | 165 mm, 24 teeth; 190 mm, 40 teeth; 216 mm, 60 teeth; 254 mm, 80 teeth | Carbide teeth and expansion slots for a quiet cut.
    DRL-HSS | HSS drill bit set | 23.90+ | 13 pieces; 19 pieces; 25 pieces | Ground, 118° point, for steel, cast iron and plastics.
    DRL-SDS | SDS-plus hammer drill bit | 5.60+ | 6 mm; 8 mm; 10 mm; 12 mm; 16 mm | Four carbide edges: does not jam on rebar.
    > Power tools
    DRV-18V | Cordless drill driver | 149.00+ | 18 V, bare; 18 V, 2 × 2.0 Ah; 18 V, 2 × 5.0 Ah | Brushless motor, 60 Nm, metal chuck, two speeds.
    GRD-ANGLE | Angle grinder | 84.50+ | 115 mm, 750 W; 125 mm, 1,100 W; 230 mm, 2,200 W | Restart protection, tool-free guard.
    SND-ORB | Random orbital sander | 96.00+ | 125 mm; 150 mm | Dust-proof switch and variable speed; fits any extractor.
    > Power tools > Accessories
    ABR-DISC | Abrasive disc, pack of 50 | 18.20 | P60; P80; P120; P180; P240 | Hook and loop, eight holes, stearate coating against clogging.
    > Measuring
    MEA-TAPE | Measuring tape | 9.90+ | 3 m; 5 m; 8 m | Nylon-coated steel, class II, magnetic hook.
    MEA-LVL | Spirit level | 27.80+ | 400 mm; 600 mm; 1,200 mm; 1,800 mm | Three vials, milled measuring face, 0.5 mm/m.
    MEA-LSR | Cross line laser | 129.00+ | red; green; green, 3 × 360° | Self-levelling within 4°, with a pulse mode for receivers.
    MEA-CAL | Digital caliper | 32.60+ | 150 mm; 200 mm; 300 mm | Stainless steel, 0.01 mm resolution, switches itself off.
    > Fasteners
    FAS-WOOD | Wood screws, box of 200 | 7.80+ | 3.5 × 30 mm; 4 × 40 mm; 5 × 60 mm; 6 × 100 mm | Torx drive and cutting point: no pilot hole in softwood.
    FAS-ANCH | Wall anchors, box of 100 | 6.20+ | 6 mm; 8 mm; 10 mm; 12 mm | Nylon, for concrete, solid and hollow brick.
    > Workshop
    BOX-TOOL | Tool box | 38.40+ | 16 in; 19 in; 22 in; on wheels | Metal latches, removable tray, stands on any box of the series.
    LAMP-WORK | LED work light | 44.90+ | 1,000 lm; 2,500 lm; 5,000 lm | Dimmable, IP65, folds flat.
  `,
  tags: ["Bestseller", "New", "Trade only", "Clearance"],
  closings: [
    "Spare parts are kept for ten years.",
    "Guaranteed for life against defects in material and workmanship.",
    "Ships in a recyclable cardboard sleeve.",
    "Also available for rent at our counters.",
    "Preferred by the fitters of the Halvorsen shipyard, who broke the previous model.",
  ],
};
