/** JSON is not compressed, and each is some 80 bytes. */
const MOST_POINTS = 500;
const HOUR = 3600;
const STEPS = [60, 120, 300, 600, 900, 1800, HOUR, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** From here on hours are read, which are summed up already. */
const LONG = 7 * 24 * HOUR;

export const RANGES = {
  '1h': { text: '1 h', seconds: HOUR },
  '6h': { text: '6 h', seconds: 6 * HOUR },
  '24h': { text: '24 h', seconds: 24 * HOUR },
  '7d': { text: '7 d', seconds: LONG },
  '14d': { text: '14 d', seconds: 2 * LONG },
};

/** Seconds of a duration such as PT1M or PT1H30M, as the workers tell their intervals. */
export function seconds(duration) {
  const [, hours = 0, minutes = 0, rest = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return Number(hours) * HOUR + Number(minutes) * 60 + Number(rest);
}

/**
 * The step that shows most.
 *
 * @param range in seconds
 * @param series how many share the points
 * @param interval seconds between two self-checks
 * @param most points that all of them may have
 * @returns seconds; 0 for each self-check
 */
export function stepOf(range, series, interval, most = MOST_POINTS) {
  const fits = (step) => series * (range / step + 2) <= most;
  if (range < LONG && fits(interval)) {
    return 0;
  }
  const least = range < LONG ? 2 * interval : HOUR;
  return STEPS.find((step) => step >= least && fits(step)) ?? STEPS.at(-1);
}

/** A step as an hour or longer, of which it is known for how long a check had which status. */
export const hourlyStepOf = (range, series) => Math.max(HOUR, stepOf(range, series, HOUR));
