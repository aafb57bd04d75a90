/** A plain page as any host would write it: its only scripts are the ones that hosts load. */
export const csr = false;
