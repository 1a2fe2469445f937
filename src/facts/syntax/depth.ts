/** How far names that stand for other names, members and what functions return are followed by syntax: further than people write. */
export const DEPTH = 10;
