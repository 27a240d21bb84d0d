/**
 * What a test can do with a browser that has Sandarbh loaded, whichever browser it is.
 *
 * `Driver` and `Tab` are the two things that Chromium and Firefox do each in their own way
 * (chromium.ts, firefox.ts). What readers do with a page (point at a name, read the card) is built
 * on them once, in reader-page.ts.
 */

export type Engine = "chromium" | "firefox";

export interface Point {
  x: number;
  y: number;
}

export interface Viewport {
  width: number;
  height: number;
}

/** A line on some console: of the page itself, or of the extension's code. */
export interface LogEntry {
  from: "page" | "extension";
  level: "debug" | "info" | "warn" | "error";
  text: string;
}

/** A document in a tab: the page's own, or one in a frame. Everything runs in its main world. */
export interface Frame {
  /** Address of the document as it is now. */
  url(): Promise<string>;
  /** Evaluates an expression; a promise is awaited. The value must survive JSON. */
  evaluate(expression: string): Promise<unknown>;
  /**
   * Calls a function, given as its source text, with the closed shadow root of
   * `<sandarbh-popover>`. `undefined` where the page has no such element.
   */
  callInPopover(functionSource: string): Promise<unknown>;
}

/** A tab of the browser. Coordinates are CSS pixels of its viewport. */
export interface Tab extends Frame {
  goto(url: string): Promise<void>;
  /** Makes it the tab that is seen. */
  activate(): Promise<void>;
  /** All documents in frames, nested ones too. */
  frames(): Promise<Frame[]>;
  /** Moves the real mouse on a straight line, in `steps` events. */
  moveMouse(to: Point, options: { steps: number }): Promise<void>;
  /** Presses and releases the main button where the mouse is. */
  pressMouse(): Promise<void>;
  /** Presses the main button where the mouse is, moves in `steps` events, and releases it. */
  dragMouse(to: Point, options: { steps: number }): Promise<void>;
  /** Touches the screen with a finger and lifts it at once. */
  tap(at: Point): Promise<void>;
  /** Touches the screen with a finger that stays for as long, and lifts it. */
  holdFinger(at: Point, durationMs: number): Promise<void>;
  /** Types text where the focus is, character by character. */
  type(text: string): Promise<void>;
  /** Presses and releases a key by its name: "Escape", "Tab", "Enter", "ArrowDown" … */
  press(key: string): Promise<void>;
  /** Holds a key down, and lets it go. */
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  resize(viewport: Viewport): Promise<void>;
  /** Writes what is seen to a PNG file. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Settings of the system that pages can ask for. */
export interface Media {
  isMotionReduced: boolean;
  areColorsForced: boolean;
}

export interface LaunchOptions {
  engine: Engine;
  /** The unpacked extension. */
  extension: string;
  headless: boolean;
  /** Left out: as large as the window. */
  viewport?: Viewport;
  /** Nothing beyond this machine is found: what a page asks for there fails at once. */
  isLocal?: boolean;
}

export interface Driver {
  readonly engine: Engine;
  /** Name and version of the browser. */
  readonly name: string;
  /** Origin of the extension's own pages, without a slash at its end. */
  readonly extensionOrigin: string;
  /** Opens a tab in the foreground. */
  newTab(): Promise<Tab>;
  /** Tabs with such an address, opened by whomever; loaded. */
  tabsAt(isWanted: (url: string) => boolean): Promise<Tab[]>;
  /** Opens one of the extension's own pages in the foreground: "popup.html?tab=3". */
  openExtensionPage(path: string): Promise<Tab>;
  /**
   * Opens an address where extensions have no say, in the foreground, and tells the tab's id as
   * the extension knows it.
   */
  openRestrictedPage(): Promise<{ tab: Tab; tabId: number }>;
  /** The id by which the extension knows this tab. Brings the tab to the foreground. */
  tabId(tab: Tab): Promise<number>;
  /**
   * Evaluates an expression where the extension's API is, but none of its code. The API is
   * `api` in it.
   */
  evaluateWithApi(expression: string): Promise<unknown>;
  /** Stops the service worker or event page, as browsers do when nothing happens. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /**
   * Loads the extension again, as an update does: its own pages close, its scripts on open pages are
   * left behind.
   */
  updateExtension(): Promise<void>;
  /** Takes the extension out of the browser, as a reader does; its own pages close. */
  removeExtension(): Promise<void>;
  setColorScheme(scheme: "light" | "dark"): Promise<void>;
  /** What a reader can ask of all pages; for pages that are open. */
  setMedia(media: Media): Promise<void>;
  /** Shows pages that are open as they are on paper, or as they are on a screen again. */
  setMedium(medium: "print" | "screen"): Promise<void>;
  /** Everything said on a console so far. */
  log(): LogEntry[];
  /** Resolves when the browser is gone, by whomever. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/** Functions run in pages: what they take and give has to survive JSON. */
export type PageFunction<Argument, Result> = (argument: Argument) => Result | Promise<Result>;

/** The expression that calls a function with an argument. */
export function callExpression(source: string, argument: unknown): string {
  return `(${source})(${argument === undefined ? "undefined" : JSON.stringify(argument)})`;
}
