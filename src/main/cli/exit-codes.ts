/** What the command line's exit codes mean; part of `hark --help`. */
export const EXIT = {
  ok: 0,
  /** At least one file or sentence could not be processed; the others were. */
  inputFailed: 1,
  /** Unknown option or command, missing argument, bad configuration. */
  usage: 2,
  /** Something this machine lacks: a model, a runtime. */
  environment: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES_HELP = `
Exit codes:
  ${EXIT.ok}  all went well
  ${EXIT.inputFailed}  at least one input could not be processed (the others were)
  ${EXIT.usage}  wrong usage or a bad configuration
  ${EXIT.environment}  this machine lacks something, such as a model

Configuration: environment over YAML (HARK_CONFIG, else ~/.config/hark/config.yaml) over defaults;
'hark config' shows the effective values.`;
