/** Up to how many events things come at once; the server has the same numbers in `chronology/Sizes.java`. */

/** Up to so many events a timeline travels whole: all details in one answer. */
export const WHOLE_LIMIT = 2000

/** Up to so many events the list of the page has them all. */
export const LIST_LIMIT = 500

/** Most events of one page of the API's list. */
export const PAGE_LIMIT = 500
