import type { AuditInclusion } from '../../../../shared/contracts/audit';

/** The proof as it is read line by line, and as somebody else's program takes it. */
export function linesOfProof({ batch, place, leaf, path, root, head }: AuditInclusion): { label: string; text: string }[] {
  return [
    { label: '封存批次', text: `第 ${batch} 批` },
    { label: '日志位置', text: `第 ${place + 1} 条` },
    { label: '本条的叶', text: leaf },
    ...path.map(({ side, hash }, at) => ({ label: `第 ${at + 1} 步，与${side === 'left' ? '左' : '右'}侧合并`, text: hash })),
    { label: '本批的根', text: root },
    { label: '本批校验码', text: head },
  ];
}

export const proofAsText = (proof: AuditInclusion) => JSON.stringify(proof, null, 2);
