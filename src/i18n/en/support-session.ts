export const supportSession = {
  title: "Support session",
  banner:
    "<wide>Support session of {impersonator} as </wide><narrow>Support session as </narrow><person>{name}</person><end> until <until></until></end>",
  timeLeft: "Time left",
  stop: "Stop",
  oneMinuteLeft: "One minute is left.",
  fiveMinutesLeft: "Five minutes are left.",
  begun: "Support session of {impersonator} as {name}. Everything is recorded under both names.",
} as const;
