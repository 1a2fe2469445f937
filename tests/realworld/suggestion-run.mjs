/** The suggestions of one project, a process of its own: takes the project and the suggestions, gives the verdicts, as JSON. */
import { json } from "node:stream/consumers";
import { checkSuggestions } from "./suggestion-check.mjs";

const { project, suggestions } = await json(process.stdin);
console.log(JSON.stringify(await checkSuggestions(project, suggestions)));
