/** Objects whose methods neither throw nor reject in ordinary use: loggers and clocks. */
export const harmlessObjects: ReadonlySet<string> = new Set(["console", "Date", "log", "logger", "performance"]);
