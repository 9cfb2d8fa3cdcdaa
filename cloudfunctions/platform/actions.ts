import type { GenericSchema } from 'valibot';
import type { Instant } from 'shared/contracts/answers';
import type { ActorOf, Visitor } from './actor';
import type { Permissions } from './permission';

export interface Call<Caller extends Visitor> {
  actor: Caller;
  now: Instant;
}

/** Who may call stands in the capability's permissions.ts; the caller's type follows from it. */
export interface Action<Caller extends Visitor, Input, Value> {
  input: GenericSchema<unknown, Input>;
  run: (input: Input, call: Call<Caller>) => Promise<Value>;
}

/** Exactly the actions of the contract, no more and no fewer. */
export type ActionsOf<Contract, Table extends Permissions<Contract>> = {
  [Name in keyof Contract]: Contract[Name] extends { input: infer Input; value: infer Value }
    ? Action<ActorOf<Table[Name]['who']>, Input, Value>
    : never;
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the door knows only the shape; each action's own types are checked where it is declared
export type AnyAction = Action<any, any, unknown>;

/** What the system does by the clock: named by its trigger and out of every caller's reach. */
export type Duty = (now: Instant) => Promise<unknown>;

/** What is done about an event that WeChat pushes; it believes nothing that the event does not prove. */
export type Ear = (event: unknown) => Promise<unknown>;
