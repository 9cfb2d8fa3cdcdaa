import fc from 'fast-check';
import { Attend } from './attending';
import { HandOver } from './leaving';
import { LeadOn } from './leading';
import { Duty, File, Look, NextYear, Pass, Print } from './passing';
import { TryAgain, TryAnything, TryTogether, TryWithFlaw } from './provoking';
import type { Command, Dice } from './trying';

const many = fc.nat(9999);
const blow = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.record({ nth: fc.integer({ min: 1, max: 14 }), fate: fc.constantFrom('kill' as const, 'lose' as const) }) });
const dice: fc.Arbitrary<Dice> = fc.record({ a: many, b: many, c: many, flaw: fc.constantFrom(0, 1, 2), blow });

const weighted: [number, fc.Arbitrary<Command>][] = [
  [30, dice.map((each) => new LeadOn(each))],
  [6, dice.map((each) => new TryAnything(each))],
  [3, dice.map((each) => new TryWithFlaw({ ...each, flaw: 1 + (each.flaw % 2) }))],
  [2, dice.map((each) => new TryAgain(each))],
  [2, dice.map((each) => new TryTogether(each))],
  [2, dice.map((each) => new File(each))],
  [2, dice.map((each) => new Look(each))],
  [4, dice.map((each) => new Attend(each))],
  [1, dice.map((each) => new HandOver(each))],
  [1, dice.map((each) => new Print(each))],
  [5, fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2)).map(([days, hour]) => new Pass(days, hour))],
  [4, blow.map((each) => new Duty(each))],
  [1, fc.constant(null).map(() => new NextYear())],
];

export const command: fc.Arbitrary<Command> = fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })));
