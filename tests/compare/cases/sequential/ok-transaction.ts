// A transaction is one conversation.
interface Transaction {
  reserve(sku: string): Promise<number>;
}

export async function reserve(tx: Transaction, skus: string[]) {
  const reserved: number[] = [];
  for (const sku of skus) reserved.push(await tx.reserve(sku));
  return reserved;
}
