/** The collections of the suite; in a real environment `code` of the first needs a unique index. */
export const COLLECTION = 'conformance_things';
export const OTHER = 'conformance_others';
