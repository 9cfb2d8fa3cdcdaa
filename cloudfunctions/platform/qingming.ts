import type { Day } from 'shared/contracts/answers';
import { nextDay } from 'shared/workdays';

/** 清明 is the day in Beijing on which the sun's longitude reaches 15 degrees. */
export function qingming(year: number): Day {
  let day = `${year}-04-03`;
  while (sunLongitude(midnightAfter(day)) < 15) day = nextDay(day);
  return day;
}

/** The end of that day in Beijing, in Julian centuries since 2000. */
function midnightAfter(day: Day): number {
  const milliseconds = Date.parse(`${nextDay(day)}T00:00:00+08:00`);
  return (milliseconds / 86_400_000 + 2_440_587.5 - 2_451_545) / 36_525;
}

/** Apparent, in degrees: mean longitude, equation of the centre, aberration and nutation; good to 0.01°, a quarter of an hour. */
function sunLongitude(centuries: number): number {
  const anomaly = 357.52911 + 35_999.05029 * centuries;
  const centre = 1.914602 * sine(anomaly) + 0.019993 * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
  const node = 125.04 - 1934.136 * centuries;
  const longitude = 280.46646 + 36_000.76983 * centuries + centre - 0.00569 - 0.00478 * sine(node);
  return ((longitude % 360) + 360) % 360;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
