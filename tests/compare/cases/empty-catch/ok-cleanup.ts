// Clean-up in front of an error that is thrown on.
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
