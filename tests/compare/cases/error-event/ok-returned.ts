// A child process that is returned
import { spawn, type ChildProcess } from "node:child_process";

export const start = (command: string): ChildProcess => spawn(command);
