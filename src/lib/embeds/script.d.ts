/** A module and all that it imports as one classic script: see src/embedScripts.ts. */
declare module '*?script' {
	const code: string;
	export default code;
}
