/** In the place of what a browser does not have, and the parser does not use where it is given a program. */
const nothing = new Proxy(() => nothing, {
  get: (_, name) => (name === "__esModule" || name === Symbol.toPrimitive || name === "then" ? undefined : nothing),
});

module.exports = nothing;
