import { MerkleTree } from 'merkletreejs/MerkleTree';
import { digest } from './leaf';

/** From a leaf to the root: what stands beside it on each level. */
export interface Step {
  side: 'left' | 'right';
  hash: string;
}

/** The tree of RFC 9162: a node without a partner goes up as it is, and is never doubled. */
export function rootOf(leaves: string[]): string {
  return treeOf(leaves).getRoot().toString('base64url');
}

export function proofOf(leaves: string[], index: number): Step[] {
  return proofsOf(leaves)(index);
}

/** For many of the same leaves: the tree is grown once. */
export function proofsOf(leaves: string[]): (index: number) => Step[] {
  const tree = treeOf(leaves);
  return (index) => tree.getProof(bytes(leaves[index]!), index).map(({ position, data }) => ({ side: position, hash: data.toString('base64url') }));
}

export function leadsTo(root: string, leaf: string, proof: Step[]): boolean {
  const steps = proof.map(({ side, hash }) => ({ position: side, data: bytes(hash) }));
  return MerkleTree.verify(steps, bytes(leaf), bytes(root), nodeHash);
}

function treeOf(leaves: string[]): MerkleTree {
  return new MerkleTree(leaves.map(bytes), nodeHash);
}

const bytes = (text: string) => Buffer.from(text, 'base64url');
const nodeHash = (pair: Buffer) => digest('node', pair);
