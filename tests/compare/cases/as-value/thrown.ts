// A promise is thrown instead of the error that it fulfills with.
declare function errorFor(status: number): Promise<Error>;

export async function check(status: number) {
  if (status !== 200) throw errorFor(status); // planted
}
