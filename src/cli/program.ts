/** Where the program reads and writes: the process's own, or a test's. */
export interface Terminal {
  readonly cwd: string;
  readonly color: boolean;
  /** Whether it follows links in what is written to it. */
  readonly links?: boolean;
  /** Variables of the environment; none unless given. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Takes lines, without the last line end. */
  out(text: string): void;
  err(text: string): void;
  /** Reads standard input to its end; the process's own unless given. */
  read?(): Promise<string>;
}

/** What the program knows of itself, and what a test decides for it. */
export interface Program {
  readonly version: string;
  /** The address of the program, which worker threads run as well. */
  readonly entry: string;
  /** How many worker threads; as many as are worth their start unless given. */
  readonly workers?: number;
  /** Any instant of today, in milliseconds; the clock's unless given. */
  readonly now?: number;
}
