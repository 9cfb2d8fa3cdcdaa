/** A function that takes longer than its time-out allows. */
export async function main({ action }: { action: 'wait' | 'spin' | 'answer' }): Promise<string> {
  if (action === 'wait') await new Promise(() => setInterval(() => {}, 1000));
  while (action === 'spin');
  return 'answered';
}
