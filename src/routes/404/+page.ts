/** One file at the top of the site, which servers show for whatever they do not find. */
export const trailingSlash = 'never';
export const csr = false;
