/** A program that is installed. */
export interface Program {
  /** As the desktop's menu shows it. */
  name: string;
  /** Other names: what it is in general, in other languages, what it is found by. */
  otherNames: readonly string[];
  /** What starts it: a program and its arguments. */
  command: readonly [string, ...string[]];
  /** What its windows may be of, in lower case: classes of X11, or names of processes. */
  windowClasses: readonly string[];
}
