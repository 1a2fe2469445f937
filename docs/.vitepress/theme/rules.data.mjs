import plugin from "../../../dist/browser.js";
import { pitfalls } from "../navigation.mjs";

/** What pages know of the rules without loading them: names, descriptions, and the schemas that switches are made of. */
export default {
  load() {
    const order = pitfalls();
    const rules = Object.entries(plugin.rules).map(([name, { meta }]) => ({
      name,
      description: meta.docs.description,
      pitfall: meta.docs.pitfall,
      presets: meta.docs.presets,
      options: meta.schema[0].properties,
    }));
    return rules.sort((a, b) => order.indexOf(a.pitfall) - order.indexOf(b.pitfall));
  },
};
