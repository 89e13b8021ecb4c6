// Dates as records give them: a day, a week, a month or a year. Charts place them in UTC, so that no visitor's zone moves a day.
const day = 86400000;

function firstDayOfWeek(year, week) {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
  return monday + (week - 1) * 7 * day;
}

/** Where a date begins and ends, in milliseconds; null for what is no date. */
export function extentOf(text) {
  let match;
  if ((match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text))) {
    const from = Date.UTC(+match[1], +match[2] - 1, +match[3]);
    return [from, from + day];
  }

  if ((match = /^(\d{4})-W(\d\d)$/.exec(text))) {
    const from = firstDayOfWeek(+match[1], +match[2]);
    return [from, from + 7 * day];
  }

  if ((match = /^(\d{4})-(\d\d)$/.exec(text))) {
    return [Date.UTC(+match[1], +match[2] - 1, 1), Date.UTC(+match[1], +match[2], 1)];
  }

  if ((match = /^(\d{4})$/.exec(text))) {
    return [Date.UTC(+match[1], 0, 1), Date.UTC(+match[1] + 1, 0, 1)];
  }

  return null;
}

/** The extent widened, so that nothing stands on the edge and one day alone is not a whole chart. */
export function padded(from, to) {
  const least = 14 * day;
  const room = Math.max((to - from) * 0.04, (least - (to - from)) / 2, day);
  return [from - room, to + room];
}
