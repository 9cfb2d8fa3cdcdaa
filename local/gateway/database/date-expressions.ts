/** Weeks as MongoDB counts them: `$week` from the first Sunday, the ISO year by the week's Thursday. */
import { evalExpr } from 'mingo/core';
import * as given from 'mingo/operators/expression';
import type { ExpressionOperator, Options } from 'mingo/types';
import type { Document } from './ejson';
import { isPlain } from './ejson';

type Evaluate = (document: unknown, operand: unknown, options: Options) => unknown;

const part = (name: '$year' | '$month' | '$isoWeek' | '$dayOfYear' | '$dayOfWeek'): Evaluate => given[name] as unknown as Evaluate;

const week: Evaluate = (document, operand, options) => {
  const [day, weekday] = [part('$dayOfYear'), part('$dayOfWeek')].map((of) => of(document, operand, options) as number | null);
  return day == null || weekday == null ? null : Math.floor((day - weekday + 7) / 7);
};

const isoWeekYear: Evaluate = (document, operand, options) => {
  const [year, month, number] = [part('$year'), part('$month'), part('$isoWeek')].map((of) => of(document, operand, options) as number | null);
  if (year == null || month == null || number == null) return null;
  if (month === 1 && number > 50) return year - 1;
  return month === 12 && number === 1 ? year + 1 : year;
};

const dateToString: Evaluate = (document, operand, options) => {
  if (!isPlain(operand) || operand.format === undefined) return (given.$dateToString as unknown as Evaluate)(document, operand, options);
  const { date, timezone } = operand;
  const moment: Document = timezone === undefined ? { date } : { date, timezone };
  const own: Record<string, () => unknown> = {
    '%G': () => isoWeekYear(document, moment, options),
    '%U': () => String(week(document, moment, options)).padStart(2, '0'),
  };
  const format = String(evalExpr(document as never, operand.format as never, options)).replace(/%./g, (mark) => String(own[mark]?.() ?? mark));
  return (given.$dateToString as unknown as Evaluate)(document, { ...operand, format }, options);
};

export const dateExpressions = { $week: week, $isoWeekYear: isoWeekYear, $dateToString: dateToString } as unknown as Record<string, ExpressionOperator>;
