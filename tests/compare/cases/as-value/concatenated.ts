// A promise is added to a text.
declare function token(): Promise<string>;

export const header = () => "Bearer " + token(); // planted
