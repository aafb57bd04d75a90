// Kit's own interfaces (Error, Locals, PageData, PageState, Platform) keep their defaults.
declare global {
	namespace App {}
}

export {};
