import type { GenericSchema } from 'valibot';
import type { Instant } from 'shared/contracts/answers';
import type { Actor, Member, Staff, Visitor } from './actor';

export interface Call<Who extends Visitor> {
  actor: Who;
  now: Instant;
}

interface Gated<By, Who extends Visitor, Input, Value> {
  by: By;
  input: GenericSchema<unknown, Input>;
  run: (input: Input, call: Call<Who>) => Promise<Value>;
}

/** `by` says who may call; only `everyone` spares the identity read. */
export type Action<Input, Value> =
  | Gated<'everyone', Visitor, Input, Value>
  | Gated<'guest', Actor, Input, Value>
  | Gated<'member', Member, Input, Value>
  | Gated<'staff', Staff, Input, Value>;

/** Exactly the actions of the contract, no more and no fewer. */
export type ActionsOf<Contract> = {
  [Name in keyof Contract]: Contract[Name] extends { input: infer Input; value: infer Value }
    ? Action<Input, Value>
    : never;
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the door knows only the shape; each action's own types are checked where it is declared
export type AnyAction = Action<any, unknown>;

/** What the system does by the clock: named by its trigger and out of every caller's reach. */
export type Duty = (now: Instant) => Promise<unknown>;
