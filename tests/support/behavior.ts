import simulate from 'miniprogram-simulate';

/** An empty component with these behaviors: what a page has of them, without the page. */
export function withBehaviors<Instance>(behaviors: unknown[], data: object = {}): Instance {
  const id = simulate.load({ template: '<view />', behaviors, data } as never);
  const component = simulate.render(id);
  component.attach(document.body.appendChild(document.createElement('div')));
  return component.instance as unknown as Instance;
}

/** An answer that the test gives when it likes. */
export function pending<Value>() {
  let give!: (value: Value) => void;
  let fail!: (error: Error) => void;
  const answer = new Promise<Value>((resolve, reject) => ([give, fail] = [resolve, reject]));
  return { answer, give, fail };
}
