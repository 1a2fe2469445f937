// `await` within the list of `Promise.all`: one after the other.
declare function load(id: number): Promise<string>;

export const both = async () => Promise.all([await load(1), await load(2)]); // planted
