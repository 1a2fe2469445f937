import { apisThat, namesThat } from "./views.ts";

/** Calls by which a page is left, or loaded again. */
export const leavingCalls = apisThat("leaves the page");

/** What a page is left by when it is assigned, itself or by one of these members. */
export const locationObjects = apisThat("location");
export const locationMembers = namesThat("location");
