/** Random and made once per form or file: sent again it is the same one. */
export const newKey = () => [Date.now(), Math.random(), Math.random()].map((part) => part.toString(36).replace('.', '')).join('-');
