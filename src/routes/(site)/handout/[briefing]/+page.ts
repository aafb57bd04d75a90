/** Nothing here moves: the page is complete without script, and sends none. */
export const csr = false;
