// A promise is put into a text: "[object Promise]".
declare function token(): Promise<string>;

export const url = () => `https://example.org/?token=${token()}`; // planted
