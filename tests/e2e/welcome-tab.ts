/**
 * The page that the extension opens when it has been installed. Who loads the extension waits for it,
 * which is the proof that it opens, and closes it: it would come between a test and the tab that the
 * test looks at.
 */
export const WELCOME = "welcome.html";

/** What is waited for, for the message when it doesn't come. */
export const WELCOMED = "the page that welcomes who installs";
