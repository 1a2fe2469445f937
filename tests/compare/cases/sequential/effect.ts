// Independent calls for their effect, one after the other.
declare function sendMail(address: string): Promise<void>;

export async function notifyAll(addresses: string[]) {
  for (const address of addresses) await sendMail(address); // planted
}
