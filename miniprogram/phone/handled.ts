/** What the pages read of an event: what was told with it, and the `data-` of the element that handles it. */
export interface Handled<Detail = unknown, Dataset = Record<string, never>> {
  detail: Detail;
  currentTarget: { dataset: Dataset };
}
