/** Numbers and bars as the server writes them; one place on each side. */

const grouped = new Intl.NumberFormat('en-US', { useGrouping: true, maximumFractionDigits: 0 });

export function rounds(number) {
  return grouped.format(number);
}

/** One decimal, a dash where there is no whole. */
export function percent(part, whole) {
  if (whole === 0) {
    return '–';
  }
  const tenths = Math.round((part / whole) * 1000);
  return part > 0 && tenths < 1 ? '< 0.1 %' : `${(tenths / 10).toFixed(1)} %`;
}

export function present(tally) {
  return tally.operable + tally.restorable + tally.inoperable + tally.undetermined;
}

const ACCOUNTED = [
  ['operable', 'operable'],
  ['restorable', 'restorable'],
  ['inoperable', 'inoperable'],
  ['undetermined', 'undetermined'],
  ['sampled', 'sampledOut'],
  ['withdrawn', 'withdrawn'],
  ['uninspected', 'uninspected'],
];

/** The parts of a bar 1000 units wide; ends are rounded rather than widths, so that the parts meet. */
function parts(tally, kinds) {
  const whole = kinds.reduce((sum, [, field]) => sum + (tally[field] ?? 0), 0);
  const at = (before) => Math.round((before / whole) * 1000);
  let before = 0;
  return kinds
    .filter(([, field]) => (tally[field] ?? 0) > 0)
    .map(([kind, field]) => {
      const x = at(before);
      before += tally[field];
      return { kind, x, width: Math.max(at(before) - x, 1) };
    });
}

export function accounted(tally) {
  return parts(tally, ACCOUNTED);
}

export function found(tally) {
  return parts(tally, ACCOUNTED.slice(0, 4));
}

const FIELDS = [
  'introduced', 'withdrawn', 'sampledOut', 'inspected', 'operable', 'restorable', 'inoperable', 'undetermined', 'lots',
];

/** Sums groups by one of their keys, as a list of {key, tally}. */
export function by(groups, name) {
  const sums = new Map();
  for (const { key, tally } of groups) {
    const identity = name === 'nature' ? key[name].toLowerCase() : key[name];
    const sum = sums.get(identity) ?? { key: key[name], tally: Object.fromEntries(FIELDS.map((field) => [field, 0])) };
    FIELDS.forEach((field) => (sum.tally[field] += tally[field]));
    sum.key = key[name] < sum.key ? key[name] : sum.key;
    sums.set(identity, sum);
  }
  const rows = [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  return name === 'nature' ? rows.sort((a, b) => b.tally.introduced - a.tally.introduced) : rows;
}
