import { askProcess } from "./facts/index.ts";
import { nativeFacts } from "./facts/native/source.ts";
import { createPlugin } from "./plugin.ts";
import { typedLanguage } from "./programs/typed-language.ts";

askProcess(nativeFacts);

const plugin = createPlugin(typedLanguage);

export { plugin as default, plugin as "module.exports" };
