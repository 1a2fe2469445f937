// node tests/realworld/figures.mjs: how often no-sequential-await is right, from the labels of loops that were read.
import { figuresOfLoops, readLoops } from "./loops.mjs";

console.log(figuresOfLoops(readLoops()));
