/** What one capability keeps about the caller: read on a page, and taken along as a file. */
export interface OwnSection {
  title: string;
  records: { label: string; value: string }[][];
}
