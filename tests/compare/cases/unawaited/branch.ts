// A call is dropped on one branch of an expression.
declare function refresh(): Promise<void>;

export function onChange(isStale: boolean) {
  isStale && refresh(); // planted
}
