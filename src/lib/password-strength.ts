import { textsOf } from "@/i18n/texts";

const t = textsOf("passwordRules");

/** From 0, guessed immediately, to 4, very strong: the scale of zxcvbn (Wheeler, USENIX Security 2016). */
export type StrengthScore = 0 | 1 | 2 | 3 | 4;

export interface Strength {
  score: StrengthScore;
  /** The weakness, in words; null if there is none. */
  weakness: string | null;
}

/** The minimum score: 100 million guesses or more. */
const acceptedScore = 3;

/** Later characters are ignored: the check gets slower faster than the length grows, and longer is no weaker. */
const maxEstimatedLength = 32;

/** What zxcvbn calls weaknesses. */
const weaknesses = [
  "common",
  "similarToCommon",
  "topTen",
  "topHundred",
  "simpleRepeat",
  "extendedRepeat",
  "sequences",
  "straightRow",
  "keyPattern",
  "recentYears",
  "dates",
  "pwned",
] as const;

/** The start of a sentence; null for what we have no words for. */
function inWords(warning: string | null | undefined): string | null {
  const known = weaknesses.find((weakness) => weakness === warning);
  return known ? t(`weaknesses.${known}`) : null;
}

let estimator: Promise<(password: string) => Strength> | undefined;

/** Loaded at the first use: the lists of common passwords weigh 200 kB, too much for every page. */
function loadEstimator() {
  estimator ??= Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]).then(
    ([{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }]) => {
      const zxcvbn = new ZxcvbnFactory({
        dictionary,
        graphs: adjacencyGraphs,
        maxLength: maxEstimatedLength,
      });
      return (password) => {
        const { score, feedback } = zxcvbn.check(password);
        return { score, weakness: inWords(feedback.warning) };
      };
    },
  );
  estimator.catch(() => {
    // A failed load is retried.
    estimator = undefined;
  });
  return estimator;
}

/** Estimates the strength of a password, by bundled lists of common passwords and patterns. */
export async function estimateStrength(password: string): Promise<Strength> {
  return (await loadEstimator())(password);
}

/** Whether a password is too close to what attackers try first: common ones, also padded, repeated or respelled. */
export function isGuessable({ score }: Strength): boolean {
  return score < acceptedScore;
}
