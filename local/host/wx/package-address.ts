/** Where the host serves a file of the code package; its paths count from the root. */
export const servedAt = (path: string) => `/package/${path.replace(/^(\.\/|\/)/, '')}`;
