type Part = (operand: unknown) => unknown;

/** A part of the list `[{k: 1}, {k: 2}, {k: 3}]` and what is left of it. The SDK's own type knows nothing of them. */
export const projections: Record<string, (part: Part) => [unknown, unknown][]> = {
  slice: (slice) => [
    [slice(1), [{ k: 1 }]],
    [slice(-2), [{ k: 2 }, { k: 3 }]],
    [slice([1, 1]), [{ k: 2 }]],
    [slice([-2, 1]), [{ k: 2 }]],
    [slice(9), [{ k: 1 }, { k: 2 }, { k: 3 }]],
  ],
  elemMatch: (elemMatch) => [
    [elemMatch({ k: 2 }), [{ k: 2 }]],
    [elemMatch({ k: 7 }), undefined],
  ],
};
