import type { Catalog } from "./catalog";

export const initech: Catalog = {
  families: `
    > Paper
    PAP-COPY | Copy paper, 500 sheets | 4.95 | A4, 80 g; A4, 90 g; A4, recycled; A3, 80 g | Bright white, runs through any printer without jams.
    PAP-CARD | Card stock, 250 sheets | 13.20 | A4, 160 g; A4, 200 g; A4, 250 g | Smooth, for covers and place cards.
    ENV-DL | Envelopes, box of 500 | 17.40 | DL, window; DL, plain; C5, window; C4, plain | Self-sealing, with security print inside.
    NOTE-PAD | Notepad | 2.80 | A6, ruled; A5, ruled; A5, squared; A4, ruled | 80 sheets, micro-perforated, stiff back.
    NOTE-HARD | Hardcover notebook | 9.60 | A5, dotted; A5, ruled; A4, dotted; A4, ruled | 192 numbered pages, two ribbons, a pocket at the back.
    STICKY | Sticky notes, 12 pads | 8.40+ | 76 × 76 mm, yellow; 76 × 76 mm, pastel; 127 × 76 mm, neon | Come off without a trace, as often as you change your mind.
    > Writing
    PEN-BALL | Ballpoint pen, box of 20 | 7.90 | blue; black; red; green | Medium tip, 1,200 m of writing.
    PEN-GEL | Gel pen, box of 12 | 14.50+ | 0.5 mm, blue; 0.5 mm, black; 0.7 mm, black; 0.7 mm, red | Dries at once: suits left-handed people.
    PEN-HIGH | Highlighter, set of 6 | 6.30 | classic; pastel; refillable | Chisel tip, 2–5 mm.
    MRK-WB | Whiteboard marker, set of 4 | 7.20 | bullet tip; chisel tip; magnetic, with eraser | Low odour, wipes off after days.
    PENCIL-HB | Pencil, box of 12 | 3.60 | HB; 2B; HB with eraser | From certified forests.
    > Desk
    STAP-DESK | Desktop stapler | 12.70+ | 25 sheets; 40 sheets; 100 sheets | Flat clinch, front loading.
    STAP-REF | Staples, box of 5,000 | 2.10 | 24/6; 26/6; 23/10 | Galvanised.
    PUNCH-2 | Two-hole punch | 11.90+ | 20 sheets; 40 sheets; 65 sheets | Lockable handle, paper guide.
    SCIS-OFF | Office scissors | 5.90+ | 160 mm; 210 mm; left-handed; children | Stainless blades with a soft grip.
    TAPE-CLR | Clear tape, 8 rolls | 9.30+ | 15 mm; 19 mm; 19 mm, invisible | Tears by hand.
    > Filing
    BIND-LEV | Lever arch file | 3.40+ | 50 mm, black; 75 mm, black; 75 mm, blue; 75 mm, red | Metal edges, exchangeable label.
    FOLD-SUSP | Suspension files, box of 25 | 19.80 | A4, green; A4, blue; foolscap | With tabs and inserts.
    TRAY-LET | Letter tray | 6.10 | black; clear; gray; bamboo | Stacks straight or stepped.
    LAB-PRINT | Address labels, 100 sheets | 15.60 | 21 per sheet; 24 per sheet; 65 per sheet | For ink and laser.
    > Machines
    LAM-MACH | Laminator | 54.00+ | A4; A3 | Warm in one minute, releases jams.
    LAM-POUCH | Laminating pouches, 100 pieces | 12.40 | A4, 80 µm; A4, 125 µm; A3, 80 µm; A3, 125 µm | Rounded corners.
    SHRED | Paper shredder | 89.00+ | 8 sheets, P-4; 14 sheets, P-4; 20 sheets, P-5; 10 sheets, P-7 | Stops when a hand comes close.
    > Machines > Ink and toner
    INK-CART | Ink cartridge, compatible | 18.50 | black; cyan; magenta; yellow | 700 pages at 5 % coverage.
    TON-CART | Toner cartridge, compatible | 46.00+ | 1,500 pages; 3,000 pages; 6,500 pages | Chip included, tested on the machine.
    > Furniture
    CHAIR-TASK | Task chair | 189.00+ | without arms; with arms; mesh back; 24-hour | Synchronous mechanism, seat depth 380–460 mm.
    DESK-SIT | Sit-stand desk | 429.00+ | 1,200 × 800 mm; 1,400 × 800 mm; 1,600 × 800 mm | Two motors, four memory positions, stops at obstacles.
    LAMP-DESK | Desk lamp | 39.50+ | clamp; base; base, wireless charging | Flicker-free LED, 2,700–6,500 K.
    ARM-MON | Monitor arm | 62.00+ | single; dual; heavy duty | Gas spring, cable channel, VESA 75/100.
    HUB-USB | USB-C docking station | 79.00+ | 6-in-1; 9-in-1; 12-in-1, dual 4K | Passes 100 W through.
    > Electronics
    KEY-BOARD | Keyboard | 34.90+ | wired; wireless; ergonomic, split | Quiet keys, full-size number pad.
    MOUSE | Mouse | 22.90+ | wired; wireless; vertical | Sleeps when you do.
    HEAD-SET | Headset | 58.00+ | mono, USB; stereo, USB; wireless, noise canceling | The microphone hears you, not the office.
    > Meeting rooms
    BOARD-WH | Whiteboard | 64.00+ | 600 × 900 mm; 900 × 1,200 mm; 1,200 × 1,800 mm; 1,200 × 2,400 mm | Enamelled steel, magnetic, guaranteed for 25 years.
    > Kitchen
    COF-BEAN | Coffee beans, 1 kg | 17.90 | house blend; espresso; decaf; Ethiopia | Roasted on Tuesdays.
  `,
  tags: ["Bestseller", "Eco", "Home office", "Clearance"],
  closings: [
    "Order before 15:00 for delivery on the next working day.",
    "Discounted from ten units.",
    "We take back the packaging.",
    "Please attach the new cover sheet to every report about this article.",
    "Carries the Blue Angel ecolabel.",
  ],
};
