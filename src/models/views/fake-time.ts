import { methodsThat } from "./views.ts";

/** Methods by which a test moves on the time that it has faked: `vi.advanceTimersByTime(1000)`. */
export const movingTime = methodsThat("moves time on");
