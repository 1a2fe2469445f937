// A socket that a server accepts
import { createServer } from "node:net";

export const server = createServer((socket) => { // planted
  socket.end("bye");
});
