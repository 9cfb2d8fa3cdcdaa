import { CloudError } from './error';

/** One document as a write found it and left it; null: it was not there. */
export interface Write {
  shelf: string;
  collection: number;
  id: Buffer;
  before: string | null;
  after: string | null;
}

export interface Transaction {
  id: string;
  /** The last change that its snapshot shows. */
  snapshot: number;
  operations: number;
  busy: boolean;
  /** What it will do when it commits. */
  writes: Write[];
  /** The function instance that started it. */
  token: unknown;
  timer: NodeJS.Timeout;
  ended: Promise<void>;
  end: () => void;
}

const AGAIN = 'Please check your request, but if the problem persists, contact us.';

export function conflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${AGAIN}`,
  );
}

export function unknownTransaction(): CloudError {
  return failed(`[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${AGAIN}`);
}

export function busyTransaction(): CloudError {
  return failed(`[ResourceUnavailable.TransactionBusy] Transaction is busy. ${AGAIN}`);
}

export function failed(message: string): CloudError {
  return new CloudError('DATABASE_TRANSACTION_FAIL', message);
}
