import { CloudError } from './database/error';
import { Refusal } from './refusal';

/** The SDK knows errors by these words and turns them into the numbers that the product sees. */
const words: Record<string, string> = {
  '-501001': 'SYS_ERR',
  '-501007': 'INVALID_PARAM',
  '-502001': 'DATABASE_REQUEST_FAILED',
  '-502002': 'DATABASE_INVALID_OPERRATOR',
  '-502003': 'DATABASE_PERMISSION_DENIED',
  '-502005': 'DATABASE_COLLECTION_NOT_EXIST',
};

/** An error of our own making is told to the caller without its text, and to the log with it. */
export function asRefusal(error: unknown, onFault: (text: string) => void): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof CloudError) return new Refusal(words[String(error.code)] ?? String(error.code), error.message);
  onFault(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return new Refusal('SYS_ERR', 'the local cloud failed; see its log');
}
