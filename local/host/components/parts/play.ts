import type { Step } from '../../wx/animation';
import { hostElement } from '../../runtime/built-in';
import type { Component } from './relatives';

/** Plays what wx.createAnimation exported: each step is a transition, the next begins where it ends. */
export function play(component: Component, { actions = [] }: { actions?: Step[] }): void {
  clearTimeout(component.playing as number);
  const [step, ...rest] = actions;
  if (!step) return;
  const { duration, timingFunction, delay, transformOrigin } = step.timing;
  const { style } = hostElement(component);
  style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`;
  style.transformOrigin = transformOrigin;
  if (step.transforms.length) style.transform = step.transforms.join(' ');
  for (const [name, value] of Object.entries(step.styles)) style.setProperty(name, value);
  component.playing = setTimeout(() => play(component, { actions: rest }), duration + delay);
}
