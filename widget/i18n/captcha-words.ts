/** What stands around a captcha: one interface, a file per language, fetched where one is asked. */

export interface CaptchaWords {
  readonly title: string;
  /** Nothing was answered yet. */
  readonly missing: string;
  /** The answer did not count; here is another one. */
  readonly refused: string;
  readonly failed: string;
  readonly passed: string;
}
