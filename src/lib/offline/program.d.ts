interface Window {
	/** The data of an offline file, as JSON. */
	leverageOffline: string;
}

/** What every offline file holds: see src/offlineProgram.ts. */
declare module 'virtual:offline-program' {
	const program: import('../render/offlineFile.ts').OfflineProgram;
	export default program;
}
