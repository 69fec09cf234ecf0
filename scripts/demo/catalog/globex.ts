import type { Catalog } from "./catalog";

export const globex: Catalog = {
  families: `
    > Instruments > Oscilloscopes
    OSC-DSO | Digital oscilloscope | 389.00+ | 50 MHz, 2 channels; 100 MHz, 4 channels; 200 MHz, 4 channels; 350 MHz, 4 channels | 1 GSa/s per channel, 12-bit converter, serial decoding included.
    PRB-PASS | Passive probe | 24.50+ | 60 MHz; 100 MHz; 350 MHz; 500 MHz | Switchable 1×/10×, with a set of tips and ground leads.
    PRB-DIFF | Differential probe | 319.00+ | 700 V, 25 MHz; 1,400 V, 50 MHz; 7,000 V, 100 MHz | For floating measurements on converters and drives.
    > Instruments > Power
    PSU-LAB | Laboratory power supply | 179.00+ | 30 V, 3 A; 30 V, 10 A; 60 V, 5 A; 3 × 32 V | Linear, 1 mV/1 mA setting, remote sense.
    LOAD-DC | Electronic load | 269.00+ | 150 W; 300 W; 600 W; 1,200 W | Constant current, voltage, resistance and power; battery test mode.
    > Instruments > Meters
    DMM-HAND | Handheld multimeter | 64.00+ | 4,000 counts; 6,000 counts, TRMS; 20,000 counts, TRMS | CAT III 1,000 V, with thermocouple input.
    DMM-BENCH | Bench multimeter | 449.00+ | 5½ digits; 6½ digits; 7½ digits | Two displays, LXI, four-wire ohms.
    > Instruments > Signals and spectrum
    GEN-ARB | Function generator | 229.00+ | 10 MHz; 40 MHz; 120 MHz | Two channels, arbitrary waveforms of 16 Mpts.
    SPA-RF | Spectrum analyser | 890.00+ | 1.5 GHz; 3.2 GHz; 7.5 GHz | Displayed noise −161 dBm/Hz, with tracking generator.
    > Instruments > Meters
    LCR-METER | LCR meter | 298.00+ | 100 kHz; 300 kHz | Basic accuracy 0.05 %, four-terminal sorting.
    > Instruments > Signals and spectrum
    LOGIC-USB | USB logic analyser | 118.00+ | 8 channels; 16 channels; 32 channels | 500 MSa/s, decodes I²C, SPI, UART, CAN and 1-Wire.
    > Workbench > Soldering
    SOL-STA | Soldering station | 139.00+ | 65 W; 90 W; 150 W, 2 channels | Heats to 350 °C in eight seconds, with standby in the holder.
    SOL-TIP | Soldering tip | 8.90 | conical 0.4 mm; chisel 1.6 mm; chisel 2.4 mm; hoof 3 mm | Iron-plated copper, for all stations of the series.
    SOL-WIRE | Solder wire, lead-free | 32.40 | 0.5 mm, 100 g; 0.5 mm, 500 g; 1 mm, 500 g | SnAg3Cu0.7 with a no-clean core.
    AIR-HOT | Hot air rework station | 164.00+ | 700 W; 1,000 W | Brushless blower and four nozzles.
    > Workbench
    MIC-STEREO | Stereo microscope | 349.00+ | 7–45×; 7–45×, trinocular; 7–90×, boom stand | 100 mm working distance, LED ring light.
    TWZ-SET | Precision tweezers | 7.60 | straight; curved; flat; reverse | Anti-magnetic stainless steel, hand finished.
    > Workbench > ESD protection
    ESD-MAT | ESD bench mat | 42.00+ | 600 × 450 mm; 1,200 × 600 mm; 1,500 × 750 mm | Two layers, 10⁶–10⁹ Ω, with snap and ground cord.
    ESD-BAG | Shielding bags, pack of 100 | 16.80+ | 100 × 150 mm; 200 × 250 mm; 300 × 400 mm; 400 × 500 mm | Metallised, resealable.
    > Components > Connectors
    CON-HEADER | Pin header, pack of 25 | 5.40+ | 1 × 40; 2 × 20; 2 × 40; 2 × 5 | 2.54 mm pitch, gold flash.
    CON-TERM | Screw terminal, pack of 10 | 4.80+ | 2-pole; 3-pole; 4-pole; 8-pole | 5.08 mm pitch, up to 2.5 mm².
    > Components > Kits
    RES-KIT | Resistor kit | 21.00 | E12, 1/4 W; E24, 1/4 W; 0603; 0805 | Metal film, 1 %, in a labeled cabinet box.
    CAP-KIT | Capacitor kit | 23.50 | ceramic; electrolytic; film; tantalum | The values a laboratory runs out of first, with refill numbers.
    > Components > Modules
    MCU-BOARD | Microcontroller board | 19.90+ | Cortex-M0; Cortex-M4; Cortex-M7; RISC-V | On-board debugger and Arduino-compatible headers.
    SNS-TEMP | Temperature sensor module | 6.70+ | ±2 °C; ±0.5 °C; ±0.1 °C; ±0.05 °C | I²C, 3.3 V and 5 V.
    SNS-DIST | Distance sensor module | 9.80+ | ultrasonic; time of flight, 1 m; time of flight, 4 m | With mounting ears and cable.
    RLY-BOARD | Relay board | 12.30+ | 1 channel; 4 channels; 8 channels; 16 channels | Opto-isolated inputs, 230 V/10 A contacts.
    STEP-NEMA | Stepper motor | 18.60+ | NEMA 14; NEMA 17; NEMA 23; NEMA 34 | 1.8° per step, with connector cable.
    > Laboratory
    PIP-VAR | Variable pipette | 112.00+ | 0.5–10 µl; 10–100 µl; 100–1,000 µl; 1–10 ml | Autoclavable, calibrated to ISO 8655.
    PIP-TIPS | Pipette tips, rack of 96 | 7.20+ | 10 µl; 200 µl; 1,000 µl; 5 ml | Sterile, low retention.
    BAL-ANA | Analytical balance | 980.00+ | 120 g/0.1 mg; 220 g/0.1 mg; 320 g/1 mg | Internal calibration, draught shield, GLP log.
    STIR-MAG | Magnetic stirrer | 98.00+ | unheated; 280 °C; 340 °C, digital | Ceramic plate, 100–1,500 rpm.
    CEN-MINI | Mini centrifuge | 159.00+ | 6,000 rpm; 10,000 rpm; 13,400 rpm | With rotors for 1.5 ml tubes and PCR strips.
    PH-METER | pH meter | 88.00+ | pocket; handheld; bench; bench, with printer | Automatic temperature compensation, with buffers 4, 7 and 10.
    > Instruments
    CAM-THERM | Thermal camera | 429.00+ | 120 × 90; 256 × 192; 384 × 288 | 50 mK sensitivity, 25 Hz, visual overlay.
  `,
  tags: ["Calibrated", "New", "Education", "Refurbished"],
  closings: [
    "Delivered with a factory calibration certificate.",
    "A traceable (DAkkS) calibration is available on request.",
    "Firmware updates are free for the life of the instrument.",
    "RoHS and REACH compliant.",
    "Educational institutions get 12 % off; ask for an offer.",
  ],
};
