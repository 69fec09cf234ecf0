import type { Catalog } from "./catalog";

export const dormant: Catalog = {
  families: `
    > Plants > Seeds
    SED-TOM | Tomato seeds | 3.20 | cherry; beefsteak; plum; black | Open-pollinated; sow indoors from March.
    SED-LET | Lettuce seeds | 2.40 | butterhead; romaine; oak leaf; lamb’s lettuce | Slow to bolt, for sowing every three weeks.
    SED-HERB | Herb seeds | 2.60 | basil; parsley; chives; coriander; dill | Enough for three balcony boxes.
    SED-FLW | Wildflower mix | 6.90+ | 20 m²; 50 m²; 100 m² | Forty native species, flowering from May to October.
    SED-LAWN | Lawn seed | 19.50 | shade, 1 kg; sport, 1 kg; sport, 5 kg; drought, 5 kg | Germinates within two weeks.
    > Plants > Bulbs
    BLB-TUL | Tulip bulbs, 10 pieces | 5.40 | red; white; parrot; black | Size 12/+, planted from September.
    BLB-DAF | Daffodil bulbs, 10 pieces | 4.90 | yellow; white; miniature; scented | Comes back every spring, and voles leave it alone.
    > Plants > Trees and shrubs
    ROS-BUSH | Rose, bare root | 14.80 | climbing; floribunda; English; ground cover | Two-year-old plants of grade A.
    TRE-APPLE | Apple tree | 34.00 | Cox Orange; Gravenstein; Discovery; Åkerö | On a semi-dwarf rootstock, with its pollinators on the label.
    BER-CUR | Berry bush | 12.60 | blackcurrant; redcurrant; gooseberry; blueberry | In a 3-litre pot.
    > Soil and fertiliser
    SOIL-POT | Potting soil | 8.20+ | 20 l; 40 l; 50 l, peat-free | Pre-fertilised for six weeks.
    SOIL-COMP | Garden compost | 7.40+ | 20 l; 40 l; 1 m³ | Sieved to 15 mm, from green waste of the region.
    MUL-BARK | Bark mulch | 6.80 | fine, 60 l; medium, 60 l; coarse, 60 l | Pine, keeps weeds down for two seasons.
    FER-ORG | Organic fertiliser | 13.90 | universal, 2.5 kg; tomato, 1 kg; lawn, 10 kg; roses, 1 kg | Works for a hundred days.
    > Pots and beds
    POT-TERRA | Terracotta pot | 5.20+ | 12 cm; 18 cm; 24 cm; 35 cm | Hand-turned and frost-proof.
    POT-GLZ | Glazed planter | 28.50 | blue, 30 cm; green, 30 cm; white, 40 cm; ochre, 40 cm | With drain hole and feet.
    BED-RAISE | Raised bed | 119.00+ | 120 × 80 cm; 180 × 80 cm; 240 × 120 cm | Untreated larch, galvanised corners, liner included.
    > Watering
    CAN-WATER | Watering can | 16.90+ | 5 l; 9 l; 13 l, galvanised | Well balanced, with a brass rose.
    HOSE-GRD | Garden hose | 29.90+ | 15 m; 25 m; 50 m; 100 m | Reinforced, stays flexible at 5 °C.
    HOSE-NOZ | Spray nozzle | 11.20 | adjustable; seven patterns; fireman | Turns on with one hand.
    IRR-DRIP | Drip irrigation kit | 48.00+ | 15 plants; 40 plants; greenhouse | With pressure reducer and timer.
    BAR-RAIN | Rain barrel | 64.00+ | 210 l; 300 l; 500 l | UV-stable, child-safe lid, brass tap.
    > Garden tools
    SHE-SEC | Secateurs | 27.40 | bypass; anvil; left-handed | Every part can be replaced.
    SHE-HEDGE | Hedge shears | 36.80 | straight; wavy; telescopic; cordless | Ground blades, shock absorbers.
    SAW-PRUNE | Pruning saw | 23.50 | folding; 270 mm; pole | Cuts on the pull.
    SPA-DIG | Spade | 39.00 | standard; border; drainage | Solid-forged blade, ash handle.
    FRK-DIG | Digging fork | 38.50 | standard; compost; hand | Four square tines that do not bend.
    RAK-LEAF | Leaf rake | 18.90 | fixed; adjustable; wide; bamboo | Light enough for a whole afternoon.
    HOE-DUTCH | Hoe | 21.70 | Dutch; draw; oscillating | Cuts weeds just below the surface.
    WHE-BAR | Wheelbarrow | 89.00+ | 85 l; 100 l; 160 l, two wheels | Galvanised tray, puncture-proof tyre.
    MOW-REEL | Reel mower | 99.00+ | 30 cm; 38 cm; 45 cm | As quiet as scissors.
    > Greenhouses and wildlife
    GRN-HOUSE | Greenhouse | 449.00+ | 2.3 m²; 4.5 m²; 8.3 m² | Twin-wall polycarbonate, with roof vent.
    BRD-FEED | Bird feeder | 19.80+ | tube; house; window | Easily cleaned, fits all common feed.
    BRD-NEST | Nest box | 22.40 | tits, 28 mm; starlings, 45 mm; robins, open | Larch, built to the advice of ornithologists.
    > Lighting
    LGT-SOLAR | Solar garden light | 13.60+ | set of 4; set of 8; lantern | Eight hours after a sunny day.
  `,
  tags: ["Organic", "Beginners", "Season 2026"],
  closings: [
    "Grown without neonicotinoids.",
    "Only while stocks last: the season decides.",
    "Planting instructions are printed on the back.",
    "Delivered from week 14 on, when the frost is over.",
    "From our own nursery.",
  ],
};
