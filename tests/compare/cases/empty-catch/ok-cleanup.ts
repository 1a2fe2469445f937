// Clean-up before an error is rethrown.
declare const client: { query(sql: string): Promise<void> };

export async function transaction(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    try {
      await client.query("ROLLBACK");
    } catch {}
    throw error;
  }
}
