/** The collections of the suite; in a real environment `code` of the third needs a unique index. */
export const COLLECTION = 'conformance_things';
export const OTHER = 'conformance_others';
export const UNIQUE = 'conformance_unique';
