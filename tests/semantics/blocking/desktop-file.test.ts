import { isFileOfDesktop } from "../../../src/semantics/blocking/desktop-file.ts";
import { askAll } from "../../support/question-table.ts";

const DESKTOP = 'import { app } from "electron"; import fs from "node:fs"; ';

askAll("isFileOfDesktop", isFileOfDesktop, [
  { name: "a text that is read", code: `${DESKTOP}«fs.readFileSync("a", "utf8")»;`, answer: true },
  { name: "a text by an option", code: `${DESKTOP}«fs.readFileSync("a", { encoding: "utf8" })»;`, answer: true },
  { name: "settings", code: `${DESKTOP}JSON.parse(«fs.readFileSync("a")»);`, answer: true },
  { name: "a file that is written", code: `${DESKTOP}«fs.writeFileSync("a", text)»;`, answer: true },
  { name: "a file that is looked at", code: `${DESKTOP}«fs.statSync("a")»;`, answer: true },
  { name: "bytes", code: `${DESKTOP}«fs.readFileSync("a")»;`, answer: false },
  { name: "a folder", code: `${DESKTOP}«fs.cpSync("a", "b")»;`, answer: false },
  { name: "a folder that is removed", code: `${DESKTOP}«fs.rmSync("a", { recursive: true })»;`, answer: false },
  { name: "one after the other", code: `${DESKTOP}for (const file of files) «fs.readFileSync(file, "utf8")»;`, answer: false },
  { name: "for each of a list", code: `${DESKTOP}files.map((file) => «fs.readFileSync(file, "utf8")»);`, answer: false },
  { name: "a command", code: 'import { app } from "electron"; import { execSync } from "node:child_process"; «execSync("a")»;', answer: false },
  { name: "elsewhere", code: 'import fs from "node:fs"; «fs.readFileSync("a", "utf8")»;', answer: false },
]);
