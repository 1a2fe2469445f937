// The error of a callback is not looked at.
import { readFile } from "node:fs";

readFile("config.json", "utf8", (err, text) => { // planted
  console.log(text);
});
