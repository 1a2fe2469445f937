import { isDeclaredElsewhere } from "../../../src/semantics/promises/declared-members.ts";
import { askAll } from "../../support/question-table.ts";

// What other files declare is in tests/projects/no-promise-as-value.test.ts.
askAll("isDeclaredElsewhere, of a file that is alone", (facts) => isDeclaredElsewhere(facts, "gone"), [{ name: "nothing", code: "«a».gone;", answer: false }]);
