import { apisThat } from "./views.ts";

/**
 * What a page does with a user's data: a browser may refuse it, and nothing on the page shows whether it has been done. That a
 * video does not play, or that a page does not fill the screen, is seen.
 */
export const unseenOutcomes = apisThat("unseen outcome");
