/** What a handler is told. */
export interface Heard<Detail = unknown> {
  detail: Detail;
  currentTarget: { dataset: Record<string, unknown> };
}
