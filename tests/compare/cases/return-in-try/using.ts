// A resource is disposed before the query is answered.
declare function connect(): Disposable & { query(sql: string): Promise<string[]> };

export async function names() {
  using connection = connect();
  return connection.query("select name from users"); // planted
}
