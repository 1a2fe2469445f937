// `Object.keys` of a promise is empty.
declare function readConfig(): Promise<object>;

export const isConfigured = () => Object.keys(readConfig()).length > 0; // planted
