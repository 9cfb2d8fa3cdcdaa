import { createSourceFile, forEachChild, isArrowFunction, isAwaitExpression, isCallExpression, isFunctionExpression, isIdentifier, isPropertyAccessExpression, isVariableDeclaration, ScriptTarget, type Expression, type Node } from 'typescript';
import type { Source } from './sources';

/** The SDK sends no transaction with a query: `where().update`, `remove` and `count` silently run beside it, and `get` reads beside it. */
export function queriesInTransactions(sources: Source[]): string[] {
  return sources.filter(({ file }) => /^cloudfunctions\/.*\.ts$/.test(file)).flatMap(strayIn);
}

function strayIn({ file, text }: Source): string[] {
  const source = createSourceFile(file, text, ScriptTarget.Latest, true);
  const transactions = new Set<string>();
  visit(source, (node) => namesOf(node).forEach((name) => transactions.add(name)));
  const stray: string[] = [];
  visit(source, (node) => {
    if (!isCallOf(node, 'where')) return;
    const root = rootOf(node);
    if (root && transactions.has(root)) stray.push(`${file}:${source.getLineAndCharacterOfPosition(node.getEnd()).line + 1}: ${root}….where() runs outside the transaction`);
  });
  return stray;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  forEachChild(node, (child) => visit(child, see));
}

/** What a transaction is called: the parameter of runTransaction's work, or the variable that startTransaction fills. */
function namesOf(node: Node): string[] {
  if (isCallOf(node, 'runTransaction')) {
    const work = (node as { arguments?: readonly Expression[] } & Node).arguments?.[0];
    return work && (isArrowFunction(work) || isFunctionExpression(work)) ? work.parameters.slice(0, 1).map(({ name }) => name.getText()) : [];
  }
  if (!isVariableDeclaration(node) || !node.initializer || !isIdentifier(node.name)) return [];
  const made = isAwaitExpression(node.initializer) ? node.initializer.expression : node.initializer;
  return isCallOf(made, 'startTransaction') ? [node.name.text] : [];
}

const isCallOf = (node: Node, name: string) => isCallExpression(node) && isPropertyAccessExpression(node.expression) && node.expression.name.text === name;

/** The name with which a chain of calls begins. */
function rootOf(node: Node): string | null {
  if (isIdentifier(node)) return node.text;
  if (isCallExpression(node) || isPropertyAccessExpression(node)) return rootOf(node.expression);
  return null;
}
