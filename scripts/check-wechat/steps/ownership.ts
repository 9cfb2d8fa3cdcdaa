import type { Step } from '../inspection';
import { packageOf, usersOf } from '../packages';
import type { Module } from '../tools';

/** Rooms of the main package by plan; and what npm and the compiler put there. */
const common = /^(services|shared|phone|behaviors|miniprogram_npm|@babel)\//;

/**
 * WeChat's rules CONTAINS_OTHER_PKG_JS and CONTAINS_OTHER_PKG_COMPONENTS, made strict and useful: the second never fails
 * by itself, and the first also names what two sub-packages share, which can lie nowhere but in the main package.
 */
export const ownership: Step = {
  name: 'the main package carries nothing that one sub-package alone uses',
  run({ modules }) {
    const misplaced = modules.filter((module) => isOwn(module) && packageOf(module.path, modules) === '');
    return Promise.resolve({ faults: misplaced.flatMap((module) => fault(module, modules)) });
  },
};

function isOwn({ type, path }: Module): boolean {
  return (type === 'Component' || type === 'Js') && !common.test(path);
}

function fault(module: Module, modules: Module[]): string[] {
  const [only, ...others] = usersOf(module, modules);
  return only && others.length === 0 ? [`${module.path} is used by ${only} alone: move it there`] : [];
}
