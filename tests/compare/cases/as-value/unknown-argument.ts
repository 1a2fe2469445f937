// A promise is handed to a function of the project that takes a value of any type.
declare function count(): Promise<number>;

function format(value: any): string {
  return value.toFixed(2);
}

export const label = () => format(count()); // planted
