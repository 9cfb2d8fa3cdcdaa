/** An error reply of the cloud: its word and its sentence, as the SDK turns them into errCode and errMsg. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
