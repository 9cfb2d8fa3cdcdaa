/** A refusal of the database, with the code and the text of the real cloud. */
export class CloudError extends Error {
  constructor(
    readonly code: string | number,
    message: string,
  ) {
    super(message);
  }
}
