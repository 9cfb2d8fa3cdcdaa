/** WeChat's callbacks: given any of them a method returns nothing, given none it returns a promise. */
export interface Callbacks<Value = unknown> {
  success?: (result: Value & { errMsg: string }) => void;
  fail?: (reason: Failure) => void;
  complete?: (outcome: (Value & { errMsg: string }) | Failure) => void;
}

export interface Failure {
  errMsg: string;
  errCode?: number;
  errno?: number;
}

/** Thrown inside a family: becomes `{errMsg: 'name:fail reason', errCode, errno}`. */
export class Failed extends Error {
  constructor(
    readonly reason: string,
    readonly errCode?: number,
    readonly errno?: number,
  ) {
    super(reason);
  }
}

/** Gives a plain function the two forms that each wx method has. */
export function method<Options extends object, Value extends object | void>(
  name: string,
  run: (options: Options) => Value | Promise<Value>,
): (options?: Options & Callbacks) => Promise<unknown> | undefined {
  return (options = {} as Options & Callbacks) => {
    const outcome = attempt(name, run, options);
    if (!(options.success || options.fail || options.complete)) return outcome;
    void settle(outcome, options);
    return undefined;
  };
}

async function attempt<Options, Value extends object | void>(name: string, run: (options: Options) => Value | Promise<Value>, options: Options) {
  try {
    return { ...((await run(options)) ?? {}), errMsg: `${name}:ok` };
  } catch (error) {
    throw failure(name, error);
  }
}

async function settle(outcome: Promise<{ errMsg: string }>, { success, fail, complete }: Callbacks): Promise<void> {
  await outcome.then(
    (result) => (success?.(result), complete?.(result)),
    (reason: Failure) => (fail?.(reason), complete?.(reason)),
  );
}

function failure(name: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  const { errCode, errno } = error instanceof Failed ? error : ({} as Partial<Failed>);
  return { errMsg: `${name}:fail ${reason}`, ...(errCode !== undefined && { errCode }), ...(errno !== undefined && { errno }) };
}
